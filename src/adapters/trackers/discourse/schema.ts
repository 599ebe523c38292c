import { z } from 'zod'
import { address, budget, fieldMap, numericId, shaped, usualBudget } from '../../shared/options.ts'

const url = address('https://forum.example.com', {
  without: /(\/(?:new-topic|new-message|latest|[cgt]))\//,
}).describe('Address of the forum.')
const tags = z
  .array(shaped(/^[\p{L}\p{N}_.-]{1,60}$/u, 'a tag such as question'), 'expected a list of tags such as ["question"]')
  .max(10, 'expected ten tags at most, such as ["question"]')
  .default([])
  .describe('Tags of the new topic.')
const length = budget(usualBudget, 8000)
const name = (example: string) => shaped(/^[\w.-]{1,60}$/, `a name such as ${example}`)

export const OptionsSchema = z.discriminatedUnion(
  'opens',
  [
    z
      .strictObject({
        opens: z.literal('topic').optional().describe('A new topic, as when nothing is said.'),
        url,
        category: shaped(
          /^[\p{L}\p{N}_-]{1,60}(?:\/[\p{L}\p{N}_-]{1,60})?$/u,
          'a category such as support or product/support',
        )
          .optional()
          .describe('Short name of the category, after that of the one above it if there is one.'),
        categoryId: numericId('7')
          .optional()
          .describe('Number of the category: instead of its name, which may change.'),
        tags,
        fields: fieldMap(/^[a-z][\w-]{0,59}$/, 'the id of a field of the category’s form such as version', {
          taken: ['title', 'body', 'category', 'category_id', 'tags'],
        }),
        budget: length,
      })
      .refine(({ category, categoryId }) => category === undefined || categoryId === undefined, {
        path: ['categoryId'],
        message: 'expected either a category or its number, such as categoryId: 7',
      }),
    z
      .strictObject({
        opens: z.literal('message').describe('A private message.'),
        url,
        group: name('support').optional().describe('Group that gets the message.'),
        users: z
          .array(name('ann'), 'expected a list of names such as ["ann"]')
          .min(1, 'expected a name such as ann')
          .max(10, 'expected ten names at most, such as ["ann"]')
          .optional()
          .describe('Users who get the message, where it is no group.'),
        tags,
        budget: length,
      })
      .refine(({ group, users }) => (group === undefined) !== (users === undefined), {
        path: ['group'],
        message: 'expected a group such as support, or else a list of users',
      }),
  ],
  { error: 'expected topic or message, such as opens: "message"' },
)

export type Options = z.output<typeof OptionsSchema>
