import { toCopyLink } from '../../shared/copy-link.ts'
import { toMailLink } from '../../shared/mail-link.ts'
import { toAddress } from '../../shared/query-link.ts'
import type { Prefill } from '../../shared/target.ts'
import type { Options } from './schema.ts'

/** An e-mail where there is an address for tickets; else the portal's form, which cannot be filled in. */
export const prefill: Prefill<Options> = ({ url, ticketForm, email, budget }, draft) =>
  email === undefined
    ? toCopyLink(toAddress(`${url}/support/tickets/new`, [['ticket_form', ticketForm]]), draft)
    : toMailLink({ to: [email], draft, budget })
