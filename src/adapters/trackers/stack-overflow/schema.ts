import { z } from 'zod'
import { budget, host, shaped, usualBudget } from '../../shared/options.ts'

export const OptionsSchema = z.strictObject({
  url: host('https://stackoverflow.com')
    .default('https://stackoverflow.com')
    .describe('Address of Stack Overflow, or of another site of Stack Exchange.'),
  tags: z
    .array(shaped(/^[a-z\d+#.-]{1,35}$/, 'a tag such as node.js'), 'expected a list of tags such as ["node.js"]')
    .max(5, 'expected five tags at most, such as ["node.js"]')
    .default([])
    .describe('Tags of the question.'),
  budget: budget(usualBudget, 8000),
})

export type Options = z.output<typeof OptionsSchema>
