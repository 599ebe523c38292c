import { z } from 'zod'
import { budget, fullAddress, mailAddress, shaped, usualBudget } from '../../shared/options.ts'

export const OptionsSchema = z.discriminatedUnion(
  'opens',
  [
    z.strictObject({
      opens: z.literal('chat').describe('A new chat with people.'),
      users: z
        .array(mailAddress('support@acme.example'), 'expected a list of users such as ["support@acme.example"]')
        .min(1, 'expected a user such as support@acme.example')
        .max(3, 'expected three users at most, such as ["support@acme.example"]')
        .describe('Up to three users, by the name they sign in with.'),
      tenantId: shaped(
        /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i,
        'the id of a tenant such as 72f988bf-86f1-41af-91ab-2d7cd011db47',
      )
        .optional()
        .describe('Id of the tenant.'),
      budget: budget(usualBudget, 8000),
    }),
    z.strictObject({
      opens: z.literal('channel').describe('A channel.'),
      url: fullAddress('https://teams.microsoft.com/l/channel/19%3Aabc%40thread.tacv2/Support')
        .refine(
          (url) => new URL(url).hostname === 'teams.microsoft.com',
          'expected an https address such as https://teams.microsoft.com/l/channel/19%3Aabc%40thread.tacv2/Support',
        )
        .describe('Link to the channel, as Teams gives it.'),
    }),
  ],
  { error: 'expected chat or channel, such as opens: "chat"' },
)

export type Options = z.output<typeof OptionsSchema>
