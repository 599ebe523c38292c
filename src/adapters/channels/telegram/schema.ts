import { z } from 'zod'
import { budget, shaped, usualBudget } from '../../shared/options.ts'

export const OptionsSchema = z.strictObject({
  username: shaped(/^[A-Za-z]\w{3,31}$/, 'a public name such as acme_support').describe(
    'Public name of a user, group or channel, without @.',
  ),
  budget: budget(usualBudget, 8000),
})

export type Options = z.output<typeof OptionsSchema>
