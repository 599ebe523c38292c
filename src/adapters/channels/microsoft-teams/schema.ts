import { z } from 'zod'
import { budget, fullAddress, mailAddress, shaped, usualBudget } from '../../shared/options.ts'

export const OptionsSchema = z.discriminatedUnion(
  'opens',
  [
    z
      .strictObject({
        opens: z.literal('chat').describe('A new chat with people.'),
        users: z
          .array(mailAddress('support@acme.example'), 'expected a list of users such as ["support@acme.example"]')
          .min(1, 'expected a user such as support@acme.example')
          // A link has room for so many, and for a message: Teams names no limit.
          .max(10, 'expected ten users at most, such as ["support@acme.example"]')
          .describe('Up to ten users, by the name they sign in with.'),
        topicName: shaped(/^[\p{L}\p{N}][\p{L}\p{N} _.-]{0,49}$/u, 'a name of up to 50 letters such as VPN support')
          .optional()
          .describe('Name of the chat, for one of three people or more: the visitor and two users.'),
        tenantId: shaped(
          /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i,
          'the id of a tenant such as 72f988bf-86f1-41af-91ab-2d7cd011db47',
        )
          .optional()
          .describe('Id of the tenant.'),
        budget: budget(usualBudget, 8000),
      })
      .refine(({ topicName, users }) => topicName === undefined || users.length > 1, {
        path: ['topicName'],
        message: 'expected two users or more for a chat with a name, such as topicName: "VPN support"',
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
