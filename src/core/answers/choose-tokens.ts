import type { Token } from './question.ts'

export interface Chosen {
  token: Token
  weight: number
}

/** The words that tell most, by what can be known before the index is asked: each word that is asked for costs bytes. */
export function chooseTokens(tokens: readonly Token[], maxTerms: number): Chosen[] {
  const telling = tokens.filter((token) => !token.isNoise)
  const byWord = Map.groupBy(telling, ({ folded }) => folded)
  const chosen = [...byWord.values()].map((same): Chosen => {
    const [first] = same as [Token, ...Token[]]
    const heaviest = Math.max(...same.map(({ weight }) => weight))
    return { token: first, weight: heaviest * (1 + 0.25 * Math.log2(same.length)) }
  })
  if (chosen.length <= maxTerms) return chosen
  const rank = ({ token, weight }: Chosen): number =>
    weight * (token.type === 'characters' ? 0.8 : 0.4 + Math.min(10, token.folded.length) / 10)
  const kept = new Set([...chosen].sort((a, b) => rank(b) - rank(a)).slice(0, maxTerms))
  return chosen.filter((entry) => kept.has(entry))
}
