import { findLostParts } from './index-key.ts'
import type { IndexedPage } from './indexed-page.ts'
import type { RankedPage } from './rank.ts'

type Hits = RankedPage['hits']

export interface FoundWords {
  /** The hits that are words of the query. */
  hits: Hits
  /** What of a word to mark, as offsets in it, by the word's place. */
  marks: ReadonlyMap<number, [from: number, to: number][]>
  /** The found words as the page writes them, heaviest first, without repeats. */
  words: string[]
}

const maxWords = 16
const spaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

/**
 * Where a page has the words of a query. In writing without spaces, the index finds every word that shares a character
 * with the one asked for: 接替 and 直接 for 链接. So there the text itself decides: the whole word, or else the longest
 * part of it, two characters at least, that the page has.
 */
export function findWords(page: IndexedPage, hits: Hits, query: readonly string[]): FoundWords {
  const shown = hits.flatMap((hit) => toShown(page, hit))
  const byTerm = [...Map.groupBy(shown, ({ term }) => term)].sort(([, a], [, b]) => heaviest(b) - heaviest(a))
  const found = byTerm.map(([index, own]) => {
    const word = query[index]?.toLowerCase() ?? ''
    if (isPartOfOther(word, query)) return { hits: [], places: [], words: [] }
    return page.joiner === '' && spaceless.test(word) ? findInText(page, own, word) : findWhole(page, own)
  })
  const marks = new Map<number, [number, number][]>()
  for (const { places } of found)
    for (const { at, from, to } of places) marks.set(at, [...(marks.get(at) ?? []), [from, to]])
  const words = found.flatMap(({ words }) => words)
  return {
    hits: found.flatMap(({ hits }) => hits),
    marks,
    words: [...new Map(words.map((word) => [word.toLowerCase(), word])).values()].slice(0, maxWords),
  }
}

/** A part of words is shown where they stand. */
function toShown({ words, parts }: IndexedPage, hit: Hits[number]): Hits {
  if (hit.at < words.length) return [hit]
  const part = parts[hit.at - words.length] ?? ''
  return words.flatMap((word, at) => (!bare.test(word) && findLostParts(word).includes(part) ? [{ ...hit, at }] : []))
}

/** One character of a word that is asked for too, 接 of 链接: others share it, and it is not marked. */
const isPartOfOther = (word: string, query: readonly string[]): boolean =>
  spaceless.test(word) && [...word].length === 1 && query.some((other) => other.length > 1 && other.includes(word))

interface Found {
  hits: Hits
  places: { at: number; from: number; to: number }[]
  words: string[]
}

const heaviest = (hits: Hits): number => Math.max(...hits.map(({ weight }) => weight))

/** Most words have no punctuation around them, and this is told sooner. */
const bare = /^[a-z\d]+$/i
/** A word without the punctuation around it. */
const trimmed = /^([^\p{L}\p{N}]*)(.*?)[^\p{L}\p{N}]*$/su

function findWhole(page: IndexedPage, hits: Hits): Found {
  const places = hits
    .toSorted((a, b) => b.weight - a.weight)
    .flatMap(({ at }) => {
      const word = page.words[at] ?? ''
      if (bare.test(word)) return [{ at, from: 0, to: word.length }]
      const [, before = '', core = ''] = trimmed.exec(word) ?? []
      return core === '' ? [] : [{ at, from: before.length, to: before.length + core.length }]
    })
  const words = places.map(({ at, from, to }) => (page.words[at] ?? '').slice(from, to))
  return { hits, places, words }
}

function findInText({ words }: IndexedPage, hits: Hits, word: string): Found {
  const text = words.join('').toLowerCase()
  const parts = findLongestParts(text, word)
  const spans = parts.flatMap((part) => indexesOf(text, part).map((start) => ({ start, end: start + part.length })))
  let start = 0
  const places = words.flatMap((word, at) => {
    const offset = start
    start += word.length
    return spans
      .filter((span) => span.start < offset + word.length && span.end > offset)
      .map((span) => ({
        at,
        from: Math.max(0, span.start - offset),
        to: Math.min(word.length, span.end - offset),
      }))
  })
  const held = new Set(places.map(({ at }) => at))
  return { hits: hits.filter(({ at }) => held.has(at)), places, words: parts }
}

/** The word if the text has it, else all of its parts that are as long as the longest one that the text has. */
function findLongestParts(text: string, word: string): string[] {
  const letters = [...word]
  for (let length = letters.length; length >= Math.min(2, letters.length); length--) {
    const starts = [...Array(letters.length - length + 1).keys()]
    const parts = starts
      .map((from) => letters.slice(from, from + length).join(''))
      .filter((part) => text.includes(part))
    if (parts.length > 0) return [...new Set(parts)]
  }
  return []
}

function indexesOf(text: string, part: string): number[] {
  const indexes: number[] = []
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + part.length)) indexes.push(at)
  return indexes
}
