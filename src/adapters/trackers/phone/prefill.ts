import { toCopyLink } from '../../shared/copy-link.ts'
import type { Prefill } from '../../shared/target.ts'
import type { Options } from './schema.ts'

/** A global number (RFC 3966); what the visitor wrote is at hand to read out. */
export const prefill: Prefill<Options> = ({ number }, draft) =>
  toCopyLink(`tel:${number.replace(/[^+\d]/g, '')}`, draft)
