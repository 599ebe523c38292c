import type { Finding } from '../domain/finding.ts'
import { fitsPattern } from './glob.ts'
import { toLinkFinding } from './link-finding.ts'

/** Addresses that are never asked, and why. */
export interface Exclusion {
  match: string
  reason: string
  /** Last day on which it holds, `YYYY-MM-DD`. */
  until?: string | undefined
}

/** Names that stand for "some site" in texts (RFC 2606, RFC 6761) and names of the reader's own machine. */
const exampleNames = /(?:^|\.)(?:example|test|invalid|localhost|example\.(?:com|net|org))\.?$/

/**
 * Whether an address is left alone without a word: an example or the reader's own machine, unless the config allows it
 * by name, or excluded by the config.
 *
 * @param today `YYYY-MM-DD`
 */
export function isSkipped(
  address: string,
  { allow, exclude }: { allow: readonly string[]; exclude: readonly Exclusion[] },
  today: string,
): boolean {
  const { host, hostname } = new URL(address)
  const isExample = exampleNames.test(hostname) || hostname === '127.0.0.1' || hostname === '[::1]'
  if (isExample && !allow.includes(host) && !allow.includes(hostname)) return true
  return exclude.some((exclusion) => isInForce(exclusion, today) && fitsPattern(address, exclusion.match))
}

/** Exclusions whose day has passed: what they kept from being seen is checked again. */
export function checkExclusions(exclusions: readonly Exclusion[], today: string): Finding[] {
  return exclusions
    .filter((exclusion) => !isInForce(exclusion, today))
    .map(({ match, reason, until }) =>
      toLinkFinding('links/exclusion-expired', {
        at: { type: 'unavailable' },
        message: `The exclusion of "${match}" (${reason.replace(/\.$/, '')}) ended on ${until}, so its addresses are checked again.`,
        advice: 'Remove it from externalLinks.exclude in kb.config.ts, or give it a later "until".',
        subject: match,
      }),
    )
}

const isInForce = ({ until }: Exclusion, today: string): boolean => until === undefined || today <= until
