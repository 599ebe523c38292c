import type { TermIndex } from './term-index.ts'

/**
 * Keys whose part of the index may hold what a mistyped word was meant to be. Parts hold words that begin alike, so a
 * mistake is far from the word the nearer it is to its beginning: of those in the first three letters, the word without
 * a letter and with two of them swapped are looked at too.
 */
export const toNeighbours = (word: string, stem: (word: string) => string): string[] =>
  word.length < 3
    ? [word]
    : [
        word,
        stem(word),
        ...[0, 1, 2].map((at) => word.slice(0, at) + word.slice(at + 1)),
        ...[0, 1].map((at) => word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2)),
      ]

/** The key behind all words that begin with this one: they may go on in the next part of the index. */
export const toLastBeginning = (word: string): string => `${word}\uffff`

const sets = new WeakMap<readonly string[], Set<string>>()

export function keySet(words: readonly string[]): Set<string> {
  const known = sets.get(words) ?? new Set(words)
  sets.set(words, known)
  return known
}

/** Words of the index that begin with this one, of the parts that hold the first and the last of them, shortest first. */
export function findBeginnings(word: string, index: Pick<TermIndex, 'near'>, least: number): string[] {
  if (word.length < least) return []
  const found = new Set<string>()
  // Mostly they are the same part.
  for (const words of new Set([index.near(word), index.near(toLastBeginning(word))])) {
    for (let at = lowerBound(words, word); words[at]?.startsWith(word) === true; at++) found.add(words[at] ?? '')
  }
  return [...found].sort((a, b) => a.length - b.length)
}

/** The longest word of the index that this one begins with, if it makes up most of it: its stem, in most languages. */
export function findForm(word: string, words: readonly string[]): string | undefined {
  const least = Math.max(4, Math.ceil(word.length * 0.6))
  const known = keySet(words)
  for (let length = word.length - 1; length >= least; length--) {
    const form = word.slice(0, length)
    if (known.has(form)) return form
  }
  return undefined
}

function lowerBound(words: readonly string[], word: string): number {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle] ?? '') < word) low = middle + 1
    else high = middle
  }
  return low
}
