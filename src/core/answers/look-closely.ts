import { type Field, toField } from './field.ts'
import type { FoundTerm } from './find-pages.ts'
import { findEntry } from './page-scores.ts'
import type { RankedPage } from './rank.ts'
import { settings } from './settings.ts'

export interface Close {
  /** What it adds to the score that terms follow each other as they do in the question. */
  phrase: number
  /** Grows with how soon the text, titles aside, comes to the terms. */
  early: number
}

/** Which terms of a page follow each other as they do in the question, and how soon it comes to them. */
export function lookClosely(page: number, found: readonly FoundTerm[]): Close {
  const close: Close = { phrase: 0, early: 0 }
  let before: Places | undefined
  for (const term of found) {
    if (!term.scores.has(page)) continue
    const places = findPlaces(page, term)
    if (places.at.length === 0) continue
    close.early += term.term.weight * term.idf * toEarliness(places)
    const distance = before === undefined ? 0 : term.term.at - before.term.term.at
    // Pairs of characters overlap: where two follow each other, the pair between them counts already.
    const isOverlap = term.term.type === 'characters' && before?.term.term.type === 'characters'
    if (before !== undefined && !isOverlap && distance > 0 && distance <= 4)
      close.phrase += toPhraseScore(before, places, distance)
    before = places
  }
  return close
}

/** Where a page has the terms. */
export function toHits(page: number, found: readonly FoundTerm[]): RankedPage['hits'] {
  return found.flatMap((term, number) => {
    const { at } = findPlaces(page, term)
    const weight = (term.scores.get(page) ?? 0) / Math.max(1, at.length)
    return at.map((at) => ({ at, term: number, weight }))
  })
}

/** What stands for the terms on a page, and where. */
export function toMatches(page: number, found: readonly FoundTerm[]): RankedPage['matches'] {
  return found.flatMap((term, number) =>
    term.found.flatMap(({ alternative, postings }) => {
      const entry = findEntry(postings.pages, page)
      if (entry === -1) return []
      const weights = postings.weights.subarray(postings.starts[entry], postings.starts[entry + 1])
      const fields = new Set<Field>()
      for (const weight of weights) fields.add(toField(weight))
      return [{ term: number, reason: alternative.reason, key: alternative.keys.join(' '), fields: [...fields] }]
    }),
  )
}

/** Where a page has a term. */
interface Places {
  term: FoundTerm
  at: number[]
  /** For each place, whether it is one of the page's names. */
  isName: boolean[]
  /** The first place in the text or in one of its headings. */
  firstInText: number
}

function findPlaces(page: number, term: FoundTerm): Places {
  const found: Places = { term, at: [], isName: [], firstInText: Number.POSITIVE_INFINITY }
  for (const { postings } of term.found) {
    const entry = findEntry(postings.pages, page)
    if (entry === -1) continue
    for (let place = postings.starts[entry] ?? 0; place < (postings.starts[entry + 1] ?? 0); place++) {
      const field = toField(postings.weights[place] ?? 24)
      const isName = field === 'title' || field === 'alias'
      const at = postings.places[place] ?? 0
      found.at.push(at)
      if (field === 'text' || field === 'heading') found.firstInText = Math.min(found.firstInText, at)
      found.isName.push(isName)
    }
  }
  return found
}

const toEarliness = ({ firstInText }: Places): number => settings.earlyHalf / (settings.earlyHalf + firstInText)

function toPhraseScore(a: Places, b: Places, distance: number): number {
  const idf = Math.min(a.term.term.weight * a.term.idf, b.term.term.weight * b.term.idf)
  const places = new Set(a.at)
  let best = 0
  for (let place = 0; place < b.at.length; place++) {
    const score = b.isName[place] ? settings.phraseInTitle : settings.phrase
    if (score <= best) continue
    const at = b.at[place] ?? 0
    for (let gap = distance === 1 ? 0 : 1; gap <= distance + 1; gap++) if (places.has(at - gap)) best = score
  }
  return best * idf * 2
}
