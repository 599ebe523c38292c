import { toMessageLink } from '../../shared/message-link.ts'
import type { Prefill } from '../../shared/target.ts'
import type { Options } from './schema.ts'

export const prefill: Prefill<Options> = ({ username, budget }, draft) =>
  toMessageLink({ draft, budget, address: `https://t.me/${username}`, message: 'text' })
