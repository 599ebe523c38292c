import { type Field, toField } from './field.ts'
import type { FoundTerm } from './find-pages.ts'
import type { RankedPage } from './rank.ts'
import { settings } from './settings.ts'
import type { Postings } from './term-index.ts'
import type { Part, Reason } from './terms.ts'

export interface Close {
  hits: RankedPage['hits']
  matches: RankedPage['matches']
  phrase: number
  titleWeight: number
  /** Grows with how soon the text, titles aside, comes to the terms. */
  early: number
}

interface Place {
  at: number
  field: Field
}

/** Where a page has the terms, which of them follow each other as they do in the question, and which its title has. */
export function lookClosely(page: number, found: readonly FoundTerm[], without: ReadonlySet<Part>): Close {
  const close: Close = { hits: [], matches: [], phrase: 0, titleWeight: 0, early: 0 }
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
    close.early += term.term.weight * term.idf * toEarliness(places)
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
      // Pairs of characters overlap: where two follow each other, the pair between them counts already.
      const isOverlap = term.term.type === 'characters' && before.term.term.type === 'characters'
      if (!isOverlap && distance > 0 && distance <= 4) close.phrase += toPhraseScore(before, { term, places }, distance)
    }
    if (places.length > 0) before = { term, places }
  }
  if (without.has('phrase')) close.phrase = 0
  return close
}

function toEarliness(places: readonly Place[]): number {
  const inText = places.filter(({ field }) => field === 'text' || field === 'heading').map(({ at }) => at)
  return settings.earlyHalf / (settings.earlyHalf + Math.min(...inText))
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
