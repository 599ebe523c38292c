import { type Field, toField } from './field.ts'
import type { Postings, TermIndex } from './term-index.ts'
import type { Alternative, Part, Reason, Term } from './terms.ts'

/** A term with what the index has of it. */
export interface FoundTerm {
  term: Term
  /** Robertson and Spärck Jones, never negative: ln(1 + (N − n + ½) / (n + ½)); of a word that no page has, the highest. */
  idf: number
  /** Pages that have it in any of its forms. */
  pageCount: number
  /** What it adds to a page's score, by page. */
  scores: Map<number, number>
  found: { alternative: Alternative; postings: Postings }[]
}

export interface RankedPage {
  page: number
  score: number
  /** Places of the found words; `term` is an index into the terms. */
  hits: { at: number; term: number; weight: number }[]
  /** What made the score. */
  parts: {
    words: number
    phrase: number
    title: number
    cover: number
    titleCover: number
    titleMatch: number
    likeness: number
    /** How alike the question and the page's nearest name are, letter by letter. */
    names: number
  }
  /** Which terms it has, how they came about and where the page has them. */
  matches: { term: number; reason: Reason; key: string; fields: Field[] }[]
}

/** BM25F: Zaragoza et al., "Microsoft Cambridge at TREC-13" (2004); k1 and b as usual there. */
export const settings = {
  k1: 1.5,
  b: 0.75,
  title: 2,
  alias: 2,
  heading: 1.5,
  text: 1,
  description: 1,
  /** Of the sum of both words' idf, where they follow each other; after Metzler and Croft's ordered pairs (2005). */
  phrase: 0.25,
  phraseInTitle: 0.4,
  /** Of the whole question's weight, times the share of it that the title holds, squared. */
  titleCover: 0.3,
  titleMatch: 1,
  titlePower: 2,
  /** Of the whole question's weight, times the likeness of the nearest name. */
  names: 1,
}

/** Pages that are looked at closely. */
const closely = 60

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
    return {
      page,
      score: base + (phrase + title) * adjust(page),
      hits: close.hits,
      parts: {
        words: base,
        phrase,
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

const toIdf = (pages: number, having: number): number => Math.log(1 + (pages - having + 0.5) / (having + 0.5))

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

/** Postings of one key, or of the places where several follow each other. */
function findPhrase(index: TermIndex, keys: readonly string[]): Postings | undefined {
  const all = keys.map((key) => index.find(key))
  const [first, ...others] = all
  if (first === undefined || others.some((postings) => postings === undefined)) return undefined
  return others.length === 0
    ? first
    : others.reduce<Postings>((joined, next) => follow(joined, next as Postings), first)
}

/** The places of `next` that come at most two words after one of `first`, or where both are the same word's parts. */
function follow(first: Postings, next: Postings): Postings {
  const pages: number[] = []
  const starts: number[] = [0]
  const places: number[] = []
  const weights: number[] = []
  for (let a = 0, b = 0; a < first.pages.length && b < next.pages.length; ) {
    const pageA = first.pages[a] ?? 0
    const pageB = next.pages[b] ?? 0
    if (pageA < pageB) a += 1
    else if (pageA > pageB) b += 1
    else {
      const before = first.places.subarray(first.starts[a], first.starts[a + 1])
      for (let at = next.starts[b] ?? 0; at < (next.starts[b + 1] ?? 0); at++) {
        const place = next.places[at] ?? 0
        if (before.some((other) => place - other >= 0 && place - other <= 2)) {
          places.push(place)
          weights.push(next.weights[at] ?? 24)
        }
      }
      if ((starts.at(-1) ?? 0) < places.length) {
        pages.push(pageA)
        starts.push(places.length)
      }
      a += 1
      b += 1
    }
  }
  return {
    pages: Uint32Array.from(pages),
    starts: Uint32Array.from(starts),
    places: Uint32Array.from(places),
    weights: Uint8Array.from(weights),
    inDescription: new Uint8Array(pages.length),
  }
}

function findEntry({ pages }: Postings, page: number): number {
  let low = 0
  let high = pages.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((pages[middle] ?? 0) < page) low = middle + 1
    else high = middle
  }
  return pages[low] === page ? low : -1
}

interface Close {
  hits: RankedPage['hits']
  matches: RankedPage['matches']
  phrase: number
  titleWeight: number
}

interface Place {
  at: number
  field: Field
}

/** Where a page has the terms, which of them follow each other as they do in the question, and which its title has. */
function lookClosely(page: number, found: readonly FoundTerm[], without: ReadonlySet<Part>): Close {
  const close: Close = { hits: [], matches: [], phrase: 0, titleWeight: 0 }
  let before: { term: FoundTerm; places: Place[] } | undefined
  for (const [number, term] of found.entries()) {
    const places: Place[] = []
    for (const { alternative, postings } of term.found) {
      const entry = findEntry(postings, page)
      if (entry === -1) continue
      const fields = new Set<Field>()
      for (let at = postings.starts[entry] ?? 0; at < (postings.starts[entry + 1] ?? 0); at++) {
        const field = toField(postings.weights[at] ?? 24)
        fields.add(field)
        places.push({ at: postings.places[at] ?? 0, field })
      }
      close.matches.push({
        term: number,
        reason: alternative.reason,
        key: alternative.keys.join(' '),
        fields: [...fields],
      })
    }
    const weight = (term.scores.get(page) ?? 0) / Math.max(1, places.length)
    for (const { at } of places) close.hits.push({ at, term: number, weight })
    if (places.some(({ field }) => field === 'title' || field === 'alias')) {
      const best = Math.max(
        ...close.matches
          .filter(
            (match) => match.term === number && match.fields.some((field) => field === 'title' || field === 'alias'),
          )
          .map(({ reason }) => reasonWeight(reason)),
      )
      close.titleWeight += term.term.weight * term.idf * best
    }
    if (before !== undefined && places.length > 0) {
      const distance = term.term.at - before.term.term.at
      if (distance > 0 && distance <= 4) close.phrase += toPhraseScore(before, { term, places }, distance)
    }
    if (places.length > 0) before = { term, places }
  }
  if (without.has('phrase')) close.phrase = 0
  return close
}

const reasonWeight = (reason: Reason): number => (reason === 'synonym' ? 0.6 : reason === 'beginning' ? 0.7 : 1)

function toPhraseScore(
  a: { term: FoundTerm; places: readonly Place[] },
  b: { term: FoundTerm; places: readonly Place[] },
  distance: number,
): number {
  const idf = Math.min(a.term.term.weight * a.term.idf, b.term.term.weight * b.term.idf)
  let best = 0
  const places = new Set(a.places.map(({ at }) => at))
  for (const { at, field } of b.places) {
    for (let gap = distance === 1 ? 0 : 1; gap <= distance + 1; gap++) {
      if (!places.has(at - gap)) continue
      const isTitle = field === 'title' || field === 'alias'
      best = Math.max(best, isTitle ? settings.phraseInTitle : settings.phrase)
    }
  }
  return best * idf * 2
}
