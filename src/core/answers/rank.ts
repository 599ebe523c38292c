import type { Field } from './field.ts'
import type { FoundTerm } from './find-pages.ts'
import { lookClosely, toHits, toMatches } from './look-closely.ts'
import { settings } from './settings.ts'
import type { Part, Reason } from './terms.ts'

export interface RankedPage {
  page: number
  score: number
  /** Places of the found words; `term` is an index into the terms. Found when asked for. */
  readonly hits: { at: number; term: number; weight: number }[]
  /** What made the score: `words`, `phrase`, `early`, `likeness` and `questionType` add up to it. */
  parts: {
    words: number
    phrase: number
    early: number
    cover: number
    titleMatch: number
    /** For how alike the question and the page's names are, by letters and by words. */
    likeness: number
    /** For a name that asks the same of something, or nothing as what was typed does. */
    questionType: number
    /** How alike the question and the page's nearest name are, letter by letter. */
    names: number
  }
  /** Which terms it has, how they came about and where the page has them. Found when asked for. */
  readonly matches: { term: number; reason: Reason; key: string; fields: Field[] }[]
}

/** Pages that are looked at closely. */
const closely = 60

/** Ranks what was found, best first. `adjust` is what a page counts beside others, 1 for most. */
export function rankPages(
  found: readonly FoundTerm[],
  without: ReadonlySet<Part>,
  adjust: (page: number) => number,
): RankedPage[] {
  const total = found.reduce((sum, { term, idf }) => sum + term.weight * idf, 0)
  const near = findBest(found, adjust).map(({ page, base }): RankedPage => {
    const close = lookClosely(page, found)
    const phrase = without.has('phrase') ? 0 : close.phrase
    const early = without.has('early') ? 0 : settings.early * close.early
    let matches: RankedPage['matches'] | undefined
    const held = found.filter(({ scores }) => scores.has(page))
    return {
      page,
      score: base + (phrase + early) * adjust(page),
      get hits() {
        return toHits(page, found)
      },
      parts: {
        words: base,
        phrase,
        early,
        cover: held.reduce((sum, { term, idf }) => sum + (term.weight * idf) / total, 0),
        titleMatch: 0,
        likeness: 0,
        questionType: 0,
        names: 0,
      },
      get matches() {
        matches ??= toMatches(page, found)
        return matches
      },
    }
  })
  return near.sort((a, b) => b.score - a.score || a.page - b.page)
}

/** The pages whose terms' scores come to most, best first. */
function findBest(found: readonly FoundTerm[], adjust: (page: number) => number): { page: number; base: number }[] {
  const last = Math.max(-1, ...found.map(({ scores }) => scores.pages[scores.size - 1] ?? -1))
  const sums = new Float64Array(last + 1).fill(Number.NaN)
  const pages: number[] = []
  for (const { scores } of found) {
    for (let entry = 0; entry < scores.size; entry++) {
      const page = scores.pages[entry] ?? 0
      const score = scores.values[entry] ?? 0
      const sum = sums[page] ?? Number.NaN
      if (Number.isNaN(sum)) pages.push(page)
      sums[page] = Number.isNaN(sum) ? score : sum + score
    }
  }
  const bases = new Float64Array(pages.length)
  for (let entry = 0; entry < pages.length; entry++) {
    const page = pages[entry] ?? 0
    bases[entry] = (sums[page] ?? 0) * adjust(page)
  }
  const least = bases.toSorted()[pages.length - closely] ?? Number.NEGATIVE_INFINITY
  return pages
    .flatMap((page, entry) => ((bases[entry] ?? 0) >= least ? [{ page, base: bases[entry] ?? 0 }] : []))
    .sort((a, b) => b.base - a.base || a.page - b.page)
    .slice(0, closely)
}
