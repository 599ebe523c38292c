import type { TermMatch } from './pagefind.client.ts'

/** What one word of a query found. */
export interface FoundTerm {
  term: string
  matches: readonly TermMatch[]
}

export interface RankedPage {
  id: string
  score: number
  /** Places of the found words; `term` is an index into the terms. */
  hits: { at: number; term: number; weight: number }[]
}

export interface Ranking {
  /** Best first. */
  pages: RankedPage[]
  /** No page has all words: these have some of them. */
  isPartial: boolean
}

/** Longer queries are cut to their longest words, which tend to be the telling ones and the cheapest to load. */
const maxTerms = 8
const maxLength = 1000
/** Share of the query's weight that a page must cover to count as having all of it: "how" and "the" may be missing. */
const fullCover = 0.7
/** Pages that cover the query; with fewer of them, pages that have some of it come too. */
const enough = 3
/** Share of the best page's score below which a page that has only some words is left out. */
const leastShare = 0.25

/** The words of a query, as the language parts them, without repeats. */
export function toTerms(query: string, locale: string): string[] {
  const text = query.slice(0, maxLength).toWellFormed().normalize('NFC').toLowerCase()
  const segments = [...new Intl.Segmenter(locale, { granularity: 'word' }).segment(text)]
  const words = [...new Set(segments.filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment))]
  const longer = words.filter((word) => !/^[\p{Script=Latin}]$/u.test(word))
  const terms = longer.length > 0 ? longer : words
  if (terms.length <= maxTerms) return terms
  const longest = new Set([...terms].sort((a, b) => b.length - a.length).slice(0, maxTerms))
  return terms.filter((term) => longest.has(term))
}

/**
 * THE RANKING SEAM. Every word is asked for by itself and scores are summed: Pagefind's hold BM25's idf, so rare words
 * weigh more. Pages that cover the query come alone where there are enough of them. What a better ranker needs is at
 * hand: scores, counts and places by word and page.
 */
export function rank(found: readonly FoundTerm[]): Ranking {
  const best = found.map(({ matches }) => matches.reduce((most, { score }) => Math.max(most, score), 0))
  const heaviest = Math.max(0, ...best)
  // A word that no page has is rare indeed.
  const weights = best.map((weight) => weight || heaviest)
  const needed = fullCover * weights.reduce((sum, weight) => sum + weight, 0)
  const pages = new Map<string, RankedPage & { cover: number }>()
  for (const [term, { matches }] of found.entries()) {
    for (const { id, score, at } of matches) {
      const page = pages.get(id) ?? { id, score: 0, hits: [], cover: 0 }
      page.score += score
      page.cover += weights[term] ?? 0
      for (const place of at) page.hits.push({ at: place, term, weight: score / at.length })
      pages.set(id, page)
    }
  }
  const sorted = [...pages.values()].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
  const least = leastShare * (sorted[0]?.score ?? 0)
  const covering = sorted.filter(({ cover }) => cover >= needed)
  const chosen = covering.length >= enough ? covering : sorted.filter(({ score }) => score >= least)
  return {
    pages: chosen.map(({ id, score, hits }) => ({ id, score, hits })),
    isPartial: chosen.length > 0 && covering.length === 0,
  }
}
