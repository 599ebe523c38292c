import { z } from 'zod'
import { mailBudget } from '../../../core/domain/hand-off.ts'
import { budget, mailAddress } from '../../shared/options.ts'

const addresses = (what: string) =>
  z.array(mailAddress(), `expected a list of e-mail addresses such as ["help@example.com"]`).max(3, what)

export const OptionsSchema = z.strictObject({
  to: z
    .union(
      [
        mailAddress().transform((one) => [one]),
        addresses('expected three addresses at most').min(1, 'expected an e-mail address such as help@example.com'),
      ],
      {
        error: 'expected an e-mail address such as help@example.com',
      },
    )
    .describe('One address, or up to three.'),
  cc: addresses('expected three addresses at most, such as ["team@example.com"]')
    .default([])
    .describe('Who gets a copy.'),
  budget: budget(mailBudget, 8000),
})

export type Options = z.output<typeof OptionsSchema>
