import { describe, expect, test } from 'vitest'
import type { FacetMembers } from '../../core/answers/indexed-page.ts'
import { countFacets, type Filters, matchesFilters, readSearchParams, toSearchParams } from './facets.ts'

describe('the address of a search', () => {
  test.each<[string, Filters, string]>([
    ['', {}, ''],
    ['reset password', {}, '?q=reset+password'],
    [
      'a&b=c#d',
      { kind: ['faq', 'guide'], tier: ['tiers/community'] },
      '?q=a%26b%3Dc%23d&kind=faq&kind=guide&tier=tiers%2Fcommunity',
    ],
    ['', { topic: ['登录'] }, '?topic=%E7%99%BB%E5%BD%95'],
  ])('says %j with %j and is read back', (query, filters, address) => {
    expect(toSearchParams(query, filters)).toBe(address)
    expect(readSearchParams(new URLSearchParams(address))).toEqual({ query, filters })
  })

  test('has a space where a line ended: a field would put the words around it together', () => {
    const params = new URLSearchParams('q=disk%0D%0Afull%0A%0A+at+night%0A')
    expect(readSearchParams(params).query).toBe('disk full at night ')
  })

  test('passes over what is not a facet, empty or repeated', () => {
    const params = new URLSearchParams('q=x&kind=faq&kind=faq&kind=&__proto__=y&page=2')
    expect(readSearchParams(params)).toEqual({ query: 'x', filters: { kind: ['faq'] } })
  })
})

const members: FacetMembers<string> = new Map([
  [
    'kind',
    new Map([
      ['faq', new Set(['a', 'b'])],
      ['guide', new Set(['c'])],
      ['tier', new Set(['z'])],
    ]),
  ],
  [
    'product',
    new Map([
      ['db', new Set(['a', 'c'])],
      ['cloud', new Set(['a', 'b'])],
    ]),
  ],
])

describe('filters', () => {
  test.each<[Filters, string[]]>([
    [{}, ['a', 'b', 'c']],
    [{ kind: ['faq'] }, ['a', 'b']],
    [{ kind: ['faq', 'guide'] }, ['a', 'b', 'c']],
    [{ kind: ['faq'], product: ['db'] }, ['a']],
    [{ kind: ['runbook'] }, []],
    [{ tier: ['community'] }, []],
  ])('%j leave %j', (filters, left) => {
    expect(['a', 'b', 'c'].filter((id) => matchesFilters(id, filters, members))).toEqual(left)
  })

  test('count what each value would leave, with the other facets applied and its own put aside', () => {
    expect(countFacets(['a', 'b', 'c'], { kind: ['guide'] }, members)).toEqual({
      kind: { faq: 2, guide: 1 },
      topic: {},
      product: { db: 1 },
      audience: {},
      tier: {},
    })
  })
})
