import { describe, expect, test } from 'vitest'
import type { TermMatch } from './pagefind.client.ts'
import { rank, toTerms } from './rank.ts'

const matches = (scores: Record<string, number>): TermMatch[] =>
  Object.entries(scores).map(([id, score]) => ({ id, score, at: [1, 2] }))

describe('toTerms', () => {
  test.each([
    ['Reset my  password, please', 'en', ['reset', 'my', 'password', 'please']],
    ['reset RESET Reset', 'en', ['reset']],
    ['a b c', 'en', ['a', 'b', 'c']],
    ['how do I delete a cluster', 'en', ['how', 'do', 'delete', 'cluster']],
    ['ERR_8001 tikv_gc_life_time --force', 'en', ['err_8001', 'tikv_gc_life_time', 'force']],
    ['如何备份到 S3', 'zh', ['如何', '备份', '到', 's3']],
    ['', 'en', []],
    ['!!! ??', 'en', []],
    ['\ud800', 'en', []],
  ])('parts %j as %s writes', (query, locale, expected) => {
    expect(toTerms(query, locale)).toEqual(expected)
  })

  test('keeps the eight longest words of a long query, in their order', () => {
    const query = 'when we try to restore the snapshot of our production cluster it always stops with a timeout error'
    expect(toTerms(query, 'en')).toEqual([
      'restore',
      'snapshot',
      'production',
      'cluster',
      'always',
      'stops',
      'timeout',
      'error',
    ])
  })

  test('looks at the first thousand characters only', () => {
    expect(toTerms(`${'x '.repeat(500)}needle`, 'en')).toEqual(['x'])
  })
})

describe('rank', () => {
  test('sums the scores of the words that a page has', () => {
    const { pages } = rank([
      { term: 'backup', matches: matches({ a: 1, b: 2, c: 1 }) },
      { term: 's3', matches: matches({ a: 5, b: 1, c: 5.5 }) },
    ])
    expect(pages.map(({ id, score }) => [id, score])).toEqual([
      ['c', 6.5],
      ['a', 6],
      ['b', 3],
    ])
  })

  test('leaves out pages with some words where enough pages cover the query', () => {
    const { pages, isPartial } = rank([
      { term: 'backup', matches: matches({ a: 2, b: 2, c: 2, d: 2 }) },
      { term: 's3', matches: matches({ a: 2, b: 2, c: 2 }) },
    ])
    expect([pages.map(({ id }) => id), isPartial]).toEqual([['a', 'b', 'c'], false])
  })

  test('does not want the words that weigh next to nothing', () => {
    const { pages } = rank([
      { term: 'how', matches: matches({ z: 0.1 }) },
      { term: 'backup', matches: matches({ a: 2, b: 2, c: 2 }) },
    ])
    expect(pages.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  })

  test('falls back to pages with some words, the weak ones aside, and says so', () => {
    const found = [
      { term: 'backup', matches: matches({ a: 4, b: 3 }) },
      { term: 'moon', matches: matches({ c: 4, d: 0.5 }) },
    ]
    expect(rank(found)).toMatchObject({ isPartial: true, pages: [{ id: 'a' }, { id: 'c' }, { id: 'b' }] })
  })

  test('counts a word that no page has as a heavy one', () => {
    expect(
      rank([
        { term: 'backup', matches: matches({ a: 4, b: 3, c: 3 }) },
        { term: 'qwertz', matches: [] },
      ]),
    ).toMatchObject({ isPartial: true })
  })

  test('finds nothing in nothing', () => {
    expect(rank([])).toEqual({ pages: [], isPartial: false })
    expect(rank([{ term: 'qwertz', matches: [] }])).toEqual({ pages: [], isPartial: false })
  })

  test('keeps the places of every word with its weight', () => {
    expect(rank([{ term: 'backup', matches: matches({ a: 4 }) }]).pages[0]?.hits).toEqual([
      { at: 1, term: 0, weight: 2 },
      { at: 2, term: 0, weight: 2 },
    ])
  })
})
