import type { IndexedPage } from './indexed-page.ts'
import { type Token, toTokens } from './question.ts'
import type { FoundTerm } from './rank.ts'

/** What the small words of a question weigh beside one of its telling words. */
const noiseWeight = 0.3

/**
 * How alike a question and a page's title or another of its names are, 0 to 1: Dice's coefficient over their words,
 * small ones such as "how" and "why" among them, each weighing its idf.
 */
export function toTitleMatch(
  page: IndexedPage,
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
    for (const { keys, reason } of term.alternatives) {
      // A short word is too easily mistaken for another.
      const isDoubtful = reason === 'typo' && term.text.length < 6
      if (reason !== 'exact' && keys.length === 1 && !isDoubtful) sameAs.set(keys[0] ?? '', key)
    }
  }
  for (const { folded, isNoise, type } of tokens) {
    if (isNoise && type !== 'characters') asked.set(toKey(folded), noiseWeight * mean)
  }
  const whole = [...asked.values()].reduce((sum, weight) => sum + weight, 0)
  const names = [page.title, ...toNames(page)]
  return Math.max(...names.map((name) => toDice(name)))

  function toDice(name: string): number {
    let both = 0
    let own = 0
    const seen = new Set<string>()
    for (const { folded, type, isNoise } of toTokens(name, locale)) {
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

/** An article's other names, which the index keeps after its text, cut off from each other. */
function toNames({ words, cuts, end, joiner }: IndexedPage): string[] {
  const bounds = [end, ...cuts.filter((at) => at > end), words.length]
  return bounds.slice(0, -1).map((from, index) => words.slice(from, bounds[index + 1]).join(joiner))
}
