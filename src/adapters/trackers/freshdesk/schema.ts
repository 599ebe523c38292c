import { z } from 'zod'
import { mailBudget } from '../../../core/domain/hand-off.ts'
import { budget, host, mailAddress, shaped } from '../../shared/options.ts'

export const OptionsSchema = z.strictObject({
  url: host('https://acme.freshdesk.com').describe('Address of the portal.'),
  ticketForm: shaped(/^[\w-]{1,80}$/, 'the name of a form as in ?ticket_form=billing, such as billing')
    .optional()
    .describe('Name of the form, where the portal has several.'),
  email: mailAddress('support@acme.freshdesk.com')
    .optional()
    .describe('Address that makes tickets of e-mails. With it, the text travels; without it, the visitor copies it.'),
  budget: budget(mailBudget, 8000),
})

export type Options = z.output<typeof OptionsSchema>
