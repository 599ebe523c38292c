import { toCopyLink } from '../../shared/copy-link.ts'
import { toMailLink } from '../../shared/mail-link.ts'
import type { Prefill } from '../../shared/target.ts'
import type { Options } from './schema.ts'

/** An e-mail where there is an address for tickets; else the portal, which cannot be filled in. */
export const prefill: Prefill<Options> = ({ email, url = '', budget }, draft) =>
  email === undefined ? toCopyLink(url, draft) : toMailLink({ to: [email], draft, budget })
