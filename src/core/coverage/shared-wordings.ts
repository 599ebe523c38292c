import { toWords } from './wording.ts'

/** A wording and how many tickets are worded so. */
export interface CountedWording {
  text: string
  tickets: number
}

/** How many tickets have a part of a wording, and which text was the last to count for it. */
interface Part {
  tickets: number
  last: number
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
  const wholes = new Map<string, Part>()
  const words = new Map<string, Part>()
  /** By the first word, then by the second. */
  const pairs = new Map<string, Map<string, Part>>()
  for (const text of candidates) {
    const own = toWords(text)
    wholes.set(own.join(' '), toNone())
    for (const [index, word] of own.entries()) {
      words.set(word, toNone())
      const seconds = pairs.get(word) ?? new Map<string, Part>()
      pairs.set(word, seconds)
      const second = own[index + 1]
      if (second !== undefined) seconds.set(second, toNone())
    }
  }
  let number = 0
  for (const { text, tickets } of all) {
    number += 1
    const own = toWords(text)
    let isWhole = true
    for (const [index, word] of own.entries()) {
      const part = words.get(word)
      if (part === undefined) {
        isWhole = false
        continue
      }
      count(part, tickets, number)
      const second = own[index + 1]
      if (second !== undefined) count(pairs.get(word)?.get(second), tickets, number)
    }
    if (isWhole) count(wholes.get(own.join(' ')), tickets, number)
  }
  const isShared = (part: Part | undefined): boolean => part !== undefined && part.tickets >= k
  return (text) => {
    const own = toWords(text)
    if (own.length === 0) return false
    const isPair = (index: number): boolean =>
      index + 1 === own.length || isShared(pairs.get(own[index] ?? '')?.get(own[index + 1] ?? ''))
    return isShared(wholes.get(own.join(' '))) || own.every((word, index) => isShared(words.get(word)) && isPair(index))
  }
}

const toNone = (): Part => ({ tickets: 0, last: 0 })

/** Each part of a text counts once. */
function count(part: Part | undefined, tickets: number, text: number): void {
  if (part === undefined || part.last === text) return
  part.last = text
  part.tickets += tickets
}
