import { toWords } from './wording.ts'

/** A wording and how many tickets are worded so. */
export interface CountedWording {
  text: string
  tickets: number
}

/**
 * Tells which wordings may be shown: no fewer than `k` tickets share the wording as a whole (case, accents and punctuation
 * aside), or else each of its words and each pair of neighbours, so that no name, number or turn of phrase that fewer
 * have is seen. Counted exactly, and only for what may be shown: in proportion to all words, and in memory to those of
 * the candidates.
 *
 * @param all subjects of all tickets, each once
 */
export function findShared(
  candidates: Iterable<string>,
  all: Iterable<CountedWording>,
  k: number,
): (text: string) => boolean {
  const counts = new Map<string, number>()
  for (const text of candidates) for (const part of toShown(text)) counts.set(part, 0)
  for (const { text, tickets } of all) {
    for (const part of toShown(text)) {
      const count = counts.get(part)
      if (count !== undefined) counts.set(part, count + tickets)
    }
  }
  const isShared = (part: string): boolean => (counts.get(part) ?? 0) >= k
  return (text) => {
    const parts = [...toShown(text)]
    const whole = parts[0]
    return whole !== undefined && (isShared(whole) || parts.slice(1).every(isShared))
  }
}

/** The whole of a wording, then its words and pairs, each once; nothing of a text without words. */
function toShown(text: string): Set<string> {
  const words = toWords(text)
  if (words.length === 0) return new Set()
  const parts = new Set([`=${words.join(' ')}`])
  for (const [index, word] of words.entries()) {
    parts.add(word)
    if (index > 0) parts.add(`${words[index - 1]} ${word}`)
  }
  return parts
}
