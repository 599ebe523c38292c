import { editDistance } from '../text/nearest.ts'

/**
 * The one anchor that a fragment surely meant: the same but for case and punctuation, or one or two letters of a long
 * word away while every other is much further. Digits must be the same: `step-1` is not `step-2`.
 */
export function findRenamed(fragment: string, anchors: readonly string[]): string | undefined {
  const same = anchors.filter((anchor) => squash(anchor) === squash(fragment) && digits(anchor) === digits(fragment))
  if (same.length > 0) return same.length === 1 ? same[0] : undefined
  if (fragment.length < 8) return undefined
  const near = anchors
    .filter((anchor) => Math.abs(anchor.length - fragment.length) <= 6)
    .map((anchor) => ({ anchor, distance: editDistance(fragment.toLowerCase(), anchor.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance)
  const [first, second] = near
  if (first === undefined || first.distance > 2 || digits(first.anchor) !== digits(fragment)) return undefined
  return second === undefined || second.distance > 2 * first.distance + 2 ? first.anchor : undefined
}

const squash = (anchor: string): string =>
  anchor
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '')
const digits = (anchor: string): string => anchor.replace(/\D+/g, ' ').trim()
