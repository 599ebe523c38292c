import { z } from 'zod'
import { budget, shaped, usualBudget } from '../../shared/options.ts'

export const OptionsSchema = z.strictObject({
  subreddit: shaped(/^\w{2,21}$/, 'the name of a subreddit such as acme').describe(
    'Name of the subreddit, without r/.',
  ),
  budget: budget(usualBudget, 8000),
})

export type Options = z.output<typeof OptionsSchema>
