import type { Random } from '../corpus/random.ts'

/** A question with one typing mistake in one of its longer words: a letter lost, doubled, swapped or struck wrongly. */
export function withTypo(question: string, random: Random): string {
  const words = [...question.matchAll(/[a-z]{5,}/gi)]
  if (words.length === 0) return question
  const word = random.pick(words)
  const at = random.int(0, word[0].length - 2)
  const typed = toMistake(word[0], at, random)
  return question.slice(0, word.index) + typed + question.slice(word.index + word[0].length)
}

function toMistake(word: string, at: number, random: Random): string {
  const before = word.slice(0, at)
  const after = word.slice(at)
  switch (random.int(0, 3)) {
    case 0:
      return before + after.slice(1)
    case 1:
      return before + after[0] + after
    case 2:
      return before + after[1] + after[0] + after.slice(2)
    default:
      return before + random.pick([...'abcdefghijklmnopqrstuvwxyz']) + after.slice(1)
  }
}
