import type { FoundTerm } from './find-pages.ts'
import { type Token, toNameTokens } from './question.ts'
import { synonymWeight } from './terms.ts'

/** What the small words of a question weigh beside one of its telling words. */
const noiseWeight = 0.5

/**
 * How alike a question and the nearest of a page's names (title, aliases, alerts) are, 0 to 1: Dice's coefficient over their words,
 * small ones such as "how" and "why" among them, each weighing its idf.
 */
export function toTitleMatch(
  names: readonly string[],
  tokens: readonly Token[],
  found: readonly FoundTerm[],
  toKey: (word: string) => string,
  locale: string,
): number {
  const asked = new Map<string, number>()
  const sameAs = new Map<string, string>()
  const mean = found.reduce((sum, { idf }) => sum + idf, 0) / Math.max(1, found.length) || 1
  for (const { term, idf } of found) {
    const key = term.alternatives[0]?.keys[0] ?? ''
    if (term.alternatives[0]?.reason === 'part') continue
    asked.set(key, Math.max(asked.get(key) ?? 0, term.weight * idf))
    for (const { keys, reason, weight } of term.alternatives) {
      // A short word is too easily mistaken for another, and what is left of "log in" is less than half of it.
      const isDoubtful = (reason === 'typo' && term.text.length < 6) || (reason === 'synonym' && weight < synonymWeight)
      if (reason !== 'exact' && keys.length === 1 && !isDoubtful) sameAs.set(keys[0] ?? '', key)
    }
  }
  for (const { folded, isNoise, type } of tokens) {
    if (isNoise && type !== 'characters') asked.set(toKey(folded), noiseWeight * mean)
  }
  const whole = [...asked.values()].reduce((sum, weight) => sum + weight, 0)
  return Math.max(0, ...names.map((name) => toDice(name)))

  function toDice(name: string): number {
    let both = 0
    let own = 0
    const seen = new Set<string>()
    for (const { folded, type, isNoise } of toNameTokens(name, locale)) {
      if (isNoise && type === 'characters') continue
      const raw = type === 'characters' ? folded : toKey(folded)
      const key = asked.has(raw) ? raw : (sameAs.get(raw) ?? raw)
      if (seen.has(key)) continue
      seen.add(key)
      const weight = asked.get(key)
      if (weight !== undefined) both += weight
      own += weight ?? (isNoise ? noiseWeight * mean : mean)
    }
    return whole + own === 0 ? 0 : (2 * both) / (whole + own)
  }
}
