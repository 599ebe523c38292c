/** Keys whose part of the index may hold what a mistyped word was meant to be. */
export const toNeighbours = (word: string, stem: (word: string) => string): string[] =>
  word.length < 3 ? [word] : [word, stem(word), `${word[1]}${word[0]}${word.slice(2)}`, word.slice(1)]

const sets = new WeakMap<readonly string[], Set<string>>()

export function keySet(words: readonly string[]): Set<string> {
  const known = sets.get(words) ?? new Set(words)
  sets.set(words, known)
  return known
}

/** Words of the index that begin with this one, shortest first. */
export function findBeginnings(word: string, words: readonly string[], least: number): string[] {
  if (word.length < least) return []
  const found: string[] = []
  for (let at = lowerBound(words, word); words[at]?.startsWith(word) === true; at++) found.push(words[at] ?? '')
  return found.sort((a, b) => a.length - b.length)
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
