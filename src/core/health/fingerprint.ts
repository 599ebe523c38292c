import type { Finding } from '../domain/finding.ts'

/** `subject` is what a finding is about, where its message may come to be worded anew. */
type Known = Pick<Finding, 'code' | 'at' | 'message'> & { subject?: string }

/**
 * What a finding is, apart from where in its file it stands: code, file, and subject or else message, as 16 hex digits.
 * Lines that move leave it as it is. What it is made of must hold nothing that changes by itself, such as an age in days.
 */
export function toFingerprint({ code, at, message, subject }: Known): string {
  return toHash(JSON.stringify([code, at.type === 'unavailable' ? null : at.file, subject ?? message]))
}

/** One for each finding, in order; equal ones are counted: `…:1`, `…:2`. No two are the same. */
export function toFingerprints(findings: readonly Known[]): string[] {
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
