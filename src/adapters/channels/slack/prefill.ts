import { toCopyLink } from '../../shared/copy-link.ts'
import type { Prefill } from '../../shared/target.ts'
import type { Options } from './schema.ts'

export const prefill: Prefill<Options> = ({ url, channel }, draft) => toCopyLink(`${url}/archives/${channel}`, draft)
