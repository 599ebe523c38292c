import type { Field } from './field.ts'
import type { FoundTerm } from './find-pages.ts'
import { lookClosely } from './look-closely.ts'
import { settings } from './settings.ts'
import type { Part, Reason } from './terms.ts'

export interface RankedPage {
  page: number
  score: number
  /** Places of the found words; `term` is an index into the terms. */
  hits: { at: number; term: number; weight: number }[]
  /** What made the score: `words`, `phrase`, `early`, `title` and `likeness` add up to it. */
  parts: {
    words: number
    phrase: number
    early: number
    title: number
    cover: number
    titleCover: number
    titleMatch: number
    /** For how alike the question and the page's names are, by letters and by words. */
    likeness: number
    /** How alike the question and the page's nearest name are, letter by letter. */
    names: number
  }
  /** Which terms it has, how they came about and where the page has them. */
  matches: { term: number; reason: Reason; key: string; fields: Field[] }[]
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
  const sums = new Map<number, number>()
  const covers = new Map<number, number>()
  for (const { term, idf, scores } of found) {
    for (const [page, score] of scores) {
      sums.set(page, (sums.get(page) ?? 0) + score)
      covers.set(page, (covers.get(page) ?? 0) + (term.weight * idf) / total)
    }
  }
  const toBase = (page: number, sum: number): number => sum * adjust(page)
  const first = [...sums]
    .map(([page, sum]) => ({ page, base: toBase(page, sum) }))
    .sort((a, b) => b.base - a.base || a.page - b.page)
  const near = first.slice(0, closely).map(({ page, base }) => {
    const close = lookClosely(page, found, without)
    const titleCover = total === 0 ? 0 : close.titleWeight / total
    const title = without.has('fields') ? 0 : settings.titleCover * total * titleCover ** 2
    const phrase = without.has('phrase') ? 0 : close.phrase
    const early = without.has('early') ? 0 : settings.early * close.early
    return {
      page,
      score: base + (phrase + early + title) * adjust(page),
      hits: close.hits,
      parts: {
        words: base,
        phrase,
        early,
        title,
        cover: covers.get(page) ?? 0,
        titleCover,
        titleMatch: 0,
        likeness: 0,
        names: 0,
      },
      matches: close.matches,
    }
  })
  return near.sort((a, b) => b.score - a.score || a.page - b.page)
}
