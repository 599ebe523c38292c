import { toField } from './field.ts'
import { findPhrase } from './phrase-postings.ts'
import { settings } from './settings.ts'
import type { Postings, TermIndex } from './term-index.ts'
import type { Alternative, Part, Term } from './terms.ts'

/** A term with what the index has of it. */
export interface FoundTerm {
  term: Term
  /**
   * The square root of Robertson and Spärck Jones's, which is never negative: ln(1 + (N − n + ½) / (n + ½)); of a word that no
   * page has, the highest. On a site of some hundred pages it is mostly chance whether two of them have a word or ten, so
   * that the whole of it would let one rare word outweigh all others.
   */
  idf: number
  /** Pages that have it in any of its forms. */
  pageCount: number
  /** What it adds to a page's score, by page. */
  scores: Map<number, number>
  found: { alternative: Alternative; postings: Postings }[]
}

/** Finds the pages of each term, and how much it says for each of them. */
export function findPages(terms: readonly Term[], index: TermIndex, without: ReadonlySet<Part>): FoundTerm[] {
  return terms.map((term) => {
    const found = term.alternatives.flatMap((alternative) => {
      const postings = findPhrase(index, alternative.keys)
      return postings === undefined ? [] : [{ alternative, postings }]
    })
    const frequencies = new Map<number, number>()
    const strong = new Set<number>()
    for (const { alternative, postings } of found) {
      for (const [entry, page] of postings.pages.entries()) {
        const frequency = alternative.weight * toFrequency(postings, entry, index, page, without)
        const known = frequencies.get(page) ?? 0
        // Several synonyms on one page are no more than one.
        if (alternative.reason === 'synonym' && !strong.has(page)) frequencies.set(page, Math.max(known, frequency))
        else if (alternative.reason !== 'synonym') frequencies.set(page, known + frequency)
        if (alternative.reason !== 'synonym') strong.add(page)
      }
    }
    const pageCount = frequencies.size
    // A pair of characters across two words, of which no page has both side by side, is no word that is missing.
    const isNoWord = pageCount === 0 && term.type === 'characters' && term.weight < 1
    const idf = isNoWord ? 0 : without.has('idf') ? 1 : toIdf(index.pageCount, strong.size || pageCount)
    const scores = new Map<number, number>()
    for (const [page, frequency] of frequencies) {
      scores.set(page, (term.weight * idf * (settings.k1 + 1) * frequency) / (settings.k1 + frequency))
    }
    return { term, idf, pageCount, scores, found }
  })
}

const toIdf = (pages: number, having: number): number =>
  Math.sqrt(Math.log(1 + (pages - having + 0.5) / (having + 0.5)))

function toFrequency(
  { places, weights, starts, inDescription }: Postings,
  entry: number,
  index: TermIndex,
  page: number,
  without: ReadonlySet<Part>,
): number {
  let short = 0
  let text = 0
  for (let at = starts[entry] ?? 0; at < (starts[entry + 1] ?? 0) && at < places.length; at++) {
    const weight = weights[at] ?? 24
    const field = without.has('fields') ? 'text' : toField(weight)
    if (field === 'text') text += Math.min(1, weight / 24)
    else if (field === 'heading') short += settings.heading
    else short += settings[field]
  }
  if (inDescription[entry] === 1 && !without.has('fields')) short += settings.description
  const length = 1 - settings.b + (settings.b * index.lengthOf(page)) / Math.max(1, index.averageLength)
  return short + (settings.text * text) / length
}
