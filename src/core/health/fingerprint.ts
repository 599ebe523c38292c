import { type IdentifiedFinding, toIdentity, toIdentityKey } from './identity.ts'

/** What a finding is as 16 hex digits; see `toIdentity`. */
export function toFingerprint(finding: IdentifiedFinding): string {
  return toHash(toIdentityKey(toIdentity(finding)))
}

/** One for each finding, in order; equal ones are counted: `…:1`, `…:2`. No two are the same. */
export function toFingerprints(findings: readonly IdentifiedFinding[]): string[] {
  const counts = new Map<string, number>()
  return findings.map((finding) => {
    const hash = toFingerprint(finding)
    const count = (counts.get(hash) ?? 0) + 1
    counts.set(hash, count)
    return `${hash}:${count}`
  })
}

/** FNV-1a over UTF-8, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/. Not for secrets. */
export function toHash(text: string): string {
  // Two halves, as a product of 32-bit numbers and 435 still fits a double: the prime is 2^40 + 435.
  let high = 0xcbf29ce4
  let low = 0x84222325
  for (const byte of encoder.encode(text)) {
    low = (low ^ byte) >>> 0
    const product = low * 435
    high = (high * 435 + Math.floor(product / 0x1_0000_0000) + ((low << 8) >>> 0)) % 0x1_0000_0000
    low = product % 0x1_0000_0000
  }
  return toHex(high) + toHex(low)
}

const encoder = new TextEncoder()
const toHex = (half: number): string => half.toString(16).padStart(8, '0')
