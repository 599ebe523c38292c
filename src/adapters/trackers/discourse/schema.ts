import { z } from 'zod'
import { address, budget, fieldMap, shaped, usualBudget } from '../../shared/options.ts'

export const OptionsSchema = z.strictObject({
  url: address('https://forum.example.com', { without: /(\/(?:new-topic|new-message|latest|[cgt]))\// }).describe(
    'Address of the forum.',
  ),
  category: shaped(
    /^[\p{L}\p{N}_-]{1,60}(?:\/[\p{L}\p{N}_-]{1,60})?$/u,
    'a category such as support or product/support',
  )
    .optional()
    .describe('Short name of the category, after that of the one above it if there is one.'),
  tags: z
    .array(shaped(/^[\p{L}\p{N}_.-]{1,60}$/u, 'a tag such as question'), 'expected a list of tags such as ["question"]')
    .max(10, 'expected ten tags at most, such as ["question"]')
    .default([])
    .describe('Tags of the new topic.'),
  fields: fieldMap(/^[a-z][\w-]{0,59}$/, 'the id of a field of the category’s form such as version', {
    taken: ['title', 'body', 'category', 'category_id', 'tags'],
  }),
  budget: budget(usualBudget, 8000),
})

export type Options = z.output<typeof OptionsSchema>
