import { expect, test } from 'vitest'
import { type Assessment, assess as assessOn } from './confidence.ts'
import type { FoundTerm } from './find-pages.ts'
import { PageScores } from './page-scores.ts'
import type { RankedPage } from './rank.ts'
import type { Reason } from './terms.ts'

/** On a site of some fifty pages. */
const assess = (ranked: RankedPage[], found: FoundTerm[], siteWords = 30_000): Assessment =>
  assessOn(ranked, found, siteWords)

const postings = {
  pages: Uint32Array.of(0),
  starts: Uint32Array.of(0, 1),
  places: Uint32Array.of(0),
  weights: Uint8Array.of(24),
  inDescription: Uint8Array.of(0),
}

const toTerm = (text: string, reason: Reason | undefined): FoundTerm => {
  const alternative = { keys: [text], reason: reason ?? 'exact', weight: 1 }
  return {
    term: { text, at: 0, type: 'word', isSubject: true, weight: 1, rank: 1, alternatives: [alternative] },
    idf: 1,
    pageCount: reason === undefined ? 0 : 1,
    scores: new PageScores(Uint32Array.of(0), Float64Array.of(1)),
    found: reason === undefined ? [] : [{ alternative, postings }],
  }
}

const toPage = (page: number, score: number, titleMatch: number): RankedPage => ({
  page,
  score,
  hits: [],
  parts: { words: score, phrase: 0, early: 0, cover: 1, titleMatch, likeness: 0, questionType: 0, names: titleMatch },
  matches: [{ term: 0, reason: 'exact', key: 'badge', fields: ['text'] }],
})

const named = (page: RankedPage): RankedPage => ({
  ...page,
  matches: page.matches.map((match) => ({ ...match, fields: ['title'] })),
})

const toConfidence = (second: Reason | undefined, titleMatch = 0.5, other = 1): number =>
  assess([toPage(0, 3, titleMatch), toPage(1, other, 0)], [toTerm('badge', 'exact'), toTerm('worn', second)]).confidence

test('a word that no page has makes an answer less sure than one that other pages have', () => {
  expect(toConfidence(undefined)).toBeLessThan(toConfidence('exact'))
})

test('a word that is found only as one spelt like it is unknown too', () => {
  expect(toConfidence('typo')).toBe(toConfidence(undefined))
})

test('another form of a word is as good as the word', () => {
  expect(toConfidence('form')).toBe(toConfidence('exact'))
})

test('a title that is like the question makes an answer surer, and so does being ahead', () => {
  expect(toConfidence('exact', 0.9)).toBeGreaterThan(toConfidence('exact', 0.5))
  expect(toConfidence('exact', 0.5, 0.5)).toBeGreaterThan(toConfidence('exact', 0.5, 2.5))
})

test('a question of which a page has one word in its text, and the site nothing else, is about something else', () => {
  const terms = [toTerm('badge', 'exact'), toTerm('pancake', undefined), toTerm('recipe', undefined)]
  expect(assess([toPage(0, 3, 0)], terms).state).toBe('nothing')
  expect(assess([named(toPage(0, 3, 0.6))], terms).state).not.toBe('nothing')
})

test('a word that no page has tells less on a site of few words', () => {
  const missing = ['pancake', 'recipe', 'flour'].map((text) => toTerm(text, undefined))
  const page: RankedPage = { ...toPage(0, 3, 0), hits: [{ at: 1, term: 0, weight: 1 }] }
  expect(assess([page], [toTerm('badge', 'exact'), ...missing], 1000).state).not.toBe('nothing')
  expect(assess([page], [toTerm('badge', 'exact'), ...missing], 200_000).state).toBe('nothing')
})

test('a title that is like the question in small words alone does not make it one about something of the site', () => {
  const terms = [toTerm('badge', 'exact'), toTerm('pancake', undefined), toTerm('recipe', undefined)]
  expect(assess([toPage(0, 3, 0.6)], terms).state).toBe('nothing')
})

test('words of a question that a page has close together make it one about something of the site', () => {
  const terms = ['badge', 'worn', 'where'].map((text) => toTerm(text, 'exact'))
  const missing = ['pancake', 'recipe'].map((text) => toTerm(text, undefined))
  const at = (...places: number[]): RankedPage => ({
    ...toPage(0, 3, 0),
    hits: places.map((place, term) => ({ at: place, term, weight: 1 })),
  })
  expect(assess([at(1, 4, 8)], [...terms, ...missing]).state).not.toBe('nothing')
  expect(assess([at(1, 40, 80)], [...terms, ...missing]).state).toBe('nothing')
})

test('a lone word is looked up however it is spelt', () => {
  const page = toPage(0, 3, 0)
  const mistyped = { ...page, matches: [{ ...page.matches[0], reason: 'typo' as const }] } as RankedPage
  expect(assess([mistyped], [toTerm('bagde', 'typo')]).state).not.toBe('nothing')
})

test('a word that many pages have is no question about something else', () => {
  const pages = [0, 1, 2, 3, 4].map((page) => toPage(page, 1, 0))
  expect(assess(pages, [toTerm('badge', 'exact')]).state).toBe('maybe')
})
