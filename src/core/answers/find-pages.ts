import { toField } from './field.ts'
import { PageScores } from './page-scores.ts'
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
  scores: PageScores
  found: { alternative: Alternative; postings: Postings }[]
}

/** Finds the pages of each term, and how much it says for each of them. */
export function findPages(terms: readonly Term[], index: TermIndex, without: ReadonlySet<Part>): FoundTerm[] {
  const says = toSaying(without)
  return terms.map((term) => {
    const found = term.alternatives.flatMap((alternative) => {
      const postings = findPhrase(index, alternative.keys)
      return postings === undefined ? [] : [{ alternative, postings }]
    })
    const { scores, strong } = addUp(found, index, says)
    const pageCount = scores.size
    const known = pageCount === 0 ? toMissing(term) : 1
    const idf = known * (without.has('idf') ? 1 : toIdf(index.pageCount, strong || pageCount))
    for (let entry = 0; entry < pageCount; entry++) {
      const frequency = scores.values[entry] ?? 0
      scores.values[entry] = (term.weight * idf * (settings.k1 + 1) * frequency) / (settings.k1 + frequency)
    }
    return { term, idf, pageCount, scores, found }
  })
}

/**
 * How far a term that no page has is a word that is missing. A pair of characters across two words is none; a character by
 * itself is half of one, since its neighbour may be the other.
 */
function toMissing({ type, text, weight }: Term): number {
  if (type !== 'characters' || weight >= 1) return 1
  return [...text].length === 1 ? 0.5 : 0
}

const toIdf = (pages: number, having: number): number =>
  Math.sqrt(Math.log(1 + (pages - having + 0.5) / (having + 0.5)))

/** How often pages have what stands for a term, as scores to be; `strong` of them not only by a synonym. */
function addUp(found: FoundTerm['found'], index: TermIndex, says: Saying): { scores: PageScores; strong: number } {
  const [only] = found
  if (only === undefined) return { scores: new PageScores(new Uint32Array(), new Float64Array()), strong: 0 }
  if (found.length === 1) {
    const scores = new PageScores(only.postings.pages, toFrequencies(only, index, says))
    return { scores, strong: only.alternative.reason === 'synonym' ? 0 : scores.size }
  }
  const sums = new Float64Array(index.pageCount)
  const synonyms = new Float64Array(index.pageCount)
  const reasons = new Uint8Array(index.pageCount)
  for (const one of found) {
    const isSynonym = one.alternative.reason === 'synonym'
    const frequencies = toFrequencies(one, index, says)
    for (let entry = 0; entry < frequencies.length; entry++) {
      const page = one.postings.pages[entry] ?? 0
      const frequency = frequencies[entry] ?? 0
      // Several synonyms on one page are no more than one.
      if (isSynonym) synonyms[page] = Math.max(synonyms[page] ?? 0, frequency)
      else sums[page] = (sums[page] ?? 0) + frequency
      if (!isSynonym) reasons[page] = byWord
      else if (reasons[page] === 0) reasons[page] = bySynonym
    }
  }
  const pages: number[] = []
  let strong = 0
  for (let page = 0; page < reasons.length; page++) {
    if (reasons[page] !== 0) pages.push(page)
    if (reasons[page] === byWord) strong += 1
  }
  const values = new Float64Array(pages.length)
  // That a page has the word besides makes its synonyms say no less of it.
  for (const [entry, page] of pages.entries()) values[entry] = Math.max(sums[page] ?? 0, synonyms[page] ?? 0)
  return { scores: new PageScores(new Uint32Array(pages), values), strong }
}

/** Why a page has a term: by a synonym alone, or by itself. */
const [bySynonym, byWord] = [1, 2]

function toFrequencies(
  { alternative, postings }: FoundTerm['found'][number],
  index: TermIndex,
  says: Saying,
): Float64Array {
  const frequencies = new Float64Array(postings.pages.length)
  for (let entry = 0; entry < frequencies.length; entry++) {
    const page = postings.pages[entry] ?? 0
    frequencies[entry] = alternative.weight * toFrequency(postings, entry, index, page, says)
  }
  return frequencies
}

/** What a place says by its weight, in a field that is short and in text; and a description. */
interface Saying {
  short: Float64Array
  text: Float64Array
  description: number
}

function toSaying(without: ReadonlySet<Part>): Saying {
  const says: Saying = { short: new Float64Array(256), text: new Float64Array(256), description: 0 }
  const hasFields = !without.has('fields')
  for (let weight = 0; weight < 256; weight++) {
    const field = hasFields ? toField(weight) : 'text'
    if (field === 'text') says.text[weight] = Math.min(1, weight / 24)
    else says.short[weight] = settings[field]
  }
  if (hasFields) says.description = settings.description
  return says
}

function toFrequency(
  { places, weights, starts, inDescription }: Postings,
  entry: number,
  index: TermIndex,
  page: number,
  says: Saying,
): number {
  let short = 0
  let text = 0
  const end = Math.min(starts[entry + 1] ?? 0, places.length)
  for (let at = starts[entry] ?? 0; at < end; at++) {
    const weight = weights[at] ?? 24
    text += says.text[weight] ?? 0
    short += says.short[weight] ?? 0
  }
  if (inDescription[entry] === 1) short += says.description
  const length = 1 - settings.b + (settings.b * index.lengthOf(page)) / Math.max(1, index.averageLength)
  return short + (settings.text * text) / length
}
