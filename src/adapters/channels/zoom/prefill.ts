import { toCopyLink } from '../../shared/copy-link.ts'
import { toAddress } from '../../shared/query-link.ts'
import type { Prefill } from '../../shared/target.ts'
import type { Options } from './schema.ts'

/** The link to join a meeting. */
export const prefill: Prefill<Options> = ({ url, meeting, password }, draft) =>
  toCopyLink(toAddress(`${url}/j/${meeting.replace(/\D/g, '')}`, [['pwd', password]]), draft)
