import { findNearest } from '../text/nearest.ts'

/**
 * The anchor that a writer most likely meant: one that is a slip away, else the one that shares the most words with the
 * fragment, each word counting as the beginning of another too: `install` is `installation`, `okta` is `okta-setup`.
 */
export function findNearestAnchor(fragment: string, anchors: readonly string[]): string | undefined {
  const slip = findNearest(fragment, anchors)
  if (slip !== undefined) return slip
  const words = toWords(fragment)
  const [first, second] = anchors
    .map((anchor) => ({ anchor, score: scoreOf(words, toWords(anchor)) }))
    .filter(({ score }) => score >= leastScore)
    .sort((a, b) => b.score - a.score)
  // Of two that are as near, neither is more likely.
  return first !== undefined && first.score !== second?.score ? first.anchor : undefined
}

/** Half the words of the two are shared. */
const leastScore = 0.5

/** Dice's coefficient over words: 0 where none is shared, 1 where all are. */
function scoreOf(words: readonly string[], others: readonly string[]): number {
  const shared = words.filter((word) => others.some((other) => isAlike(word, other))).length
  return words.length + others.length === 0 ? 0 : (2 * shared) / (words.length + others.length)
}

const isAlike = (a: string, b: string): boolean =>
  a === b || (Math.min(a.length, b.length) >= 4 && (a.startsWith(b) || b.startsWith(a)))

/** Words that headings are joined with say nothing of what they are about. */
const toWords = (anchor: string): string[] =>
  anchor
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '' && !/^(?:a|an|the|to|of|in|on|for|and|or|how|do|i|your|my|with)$/.test(word))
