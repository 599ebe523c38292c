import { toMailLink } from '../../shared/mail-link.ts'
import type { Prefill } from '../../shared/target.ts'
import type { Options } from './schema.ts'

export const prefill: Prefill<Options> = ({ to, cc, budget }, draft) => toMailLink({ to, cc, draft, budget })
