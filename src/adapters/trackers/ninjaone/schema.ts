import { z } from 'zod'
import { mailBudget } from '../../../core/domain/hand-off.ts'
import { budget, fullAddress, mailAddress } from '../../shared/options.ts'

export const OptionsSchema = z
  .strictObject({
    email: mailAddress('help@acme.example')
      .optional()
      .describe('Address that makes tickets of e-mails. With it, the text travels; without it, the visitor copies it.'),
    url: fullAddress('https://acme.rmmservice.com').optional().describe('Address of the end-user portal.'),
    budget: budget(mailBudget, 8000),
  })
  .refine(({ email, url }) => email !== undefined || url !== undefined, {
    path: ['email'],
    message: 'expected an email such as help@acme.example, or a url',
  })

export type Options = z.output<typeof OptionsSchema>
