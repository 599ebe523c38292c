import type { Token } from './question.ts'

export interface Chosen {
  token: Token
  weight: number
  /** Grows with what the word tells, by what can be known before the index is asked. */
  rank: number
}

/** The words that tell most, in the order of the question: each word that is asked for costs bytes. */
export function chooseTokens(tokens: readonly Token[], maxTerms: number): Chosen[] {
  const telling = tokens.filter((token) => !token.isNoise)
  const byWord = Map.groupBy(telling, ({ folded }) => folded)
  const chosen = [...byWord.values()].map((same): Chosen => {
    const [first] = same as [Token, ...Token[]]
    const heaviest = Math.max(...same.map(({ weight }) => weight))
    const weight = heaviest * (1 + 0.25 * Math.log2(same.length))
    const rank = weight * toSpecificity(first) * (first.isSubject ? subjectFirst : 1)
    return { token: first, weight, rank }
  })
  if (chosen.length <= maxTerms) return chosen
  const kept = new Set(byRank(chosen).slice(0, maxTerms))
  return chosen.filter((entry) => kept.has(entry))
}

/** A word of a subject comes before any of a body, however long: what a ticket is about, it says there. */
const subjectFirst = 3

/** What tells most first. */
export function byRank<T extends { rank: number }>(entries: readonly T[]): T[] {
  return entries.toSorted((a, b) => b.rank - a.rank)
}

/** Long words are rarer than short ones. */
const toSpecificity = ({ type, folded }: Token): number =>
  type === 'characters' ? 0.8 : 0.4 + Math.min(10, folded.length) / 10
