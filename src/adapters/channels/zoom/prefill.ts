import { toCopyLink } from '../../shared/copy-link.ts'
import { toAddress } from '../../shared/query-link.ts'
import type { Prefill } from '../../shared/target.ts'
import type { Options } from './schema.ts'

/** The link to join a meeting, by its number or in somebody's personal room. */
export const prefill: Prefill<Options> = ({ url, meeting = '', personal, password }, draft) => {
  const path = personal === undefined ? `j/${meeting.replace(/\D/g, '')}` : `my/${personal}`
  return toCopyLink(toAddress(`${url}/${path}`, [['pwd', password]]), draft)
}
