import { z } from 'zod'
import { mailBudget } from '../../../core/domain/hand-off.ts'
import { budget, mailAddress } from '../../shared/options.ts'

const most = 3
const tooMany = 'expected three addresses at most, such as ["help@example.com"]'
const addresses = z
  .array(mailAddress(), 'expected a list of e-mail addresses such as ["help@example.com"]')
  .max(most, tooMany)

export const OptionsSchema = z.strictObject({
  to: z
    .union([mailAddress().transform((one) => [one]), addresses.min(1)], {
      error: ({ input }) =>
        Array.isArray(input) && input.length > most ? tooMany : 'expected an e-mail address such as help@example.com',
    })
    .describe('One address, or up to three.'),
  cc: addresses.default([]).describe('Who gets a copy.'),
  budget: budget(mailBudget, 8000),
})

export type Options = z.output<typeof OptionsSchema>
