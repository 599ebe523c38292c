import { expect, test } from 'vitest'
import { findCached, formatCache, keep, type LinkCache, readCacheText } from './cache.ts'
import type { Verdict } from './verdict.ts'

const noon = Date.parse('2026-11-25T12:00:00Z')
const day = 24 * 60 * 60 * 1000
const ok: Verdict = { type: 'ok', reason: '' }
const address = 'https://a.org/'

const filled = (verdicts: Record<string, Verdict>): LinkCache => {
  const cache: LinkCache = new Map()
  for (const [url, verdict] of Object.entries(verdicts)) keep(cache, url, verdict, noon)
  return cache
}

test('the file is sorted, says its version, and reads back as it was', () => {
  const cache = filled({
    'https://b.org/': { type: 'redirect-permanent', reason: 'has moved for good', movedTo: 'https://c.org/' },
    [address]: { ...ok, fragments: { two: 'found', one: 'found', three: 'missing' } },
  })
  const text = formatCache(cache)
  expect(text).toBe(`{
  "version": 1,
  "entries": {
    "https://a.org/": {"checked":"2026-11-25T12:00:00Z","type":"ok","fragments":["one","two"]},
    "https://b.org/": {"checked":"2026-11-25T12:00:00Z","type":"redirect-permanent","movedTo":"https://c.org/"}
  }
}
`)
  const { cache: again, findings } = readCacheText(text, 'links.json')
  expect([formatCache(again), findings]).toEqual([text, []])
  expect(readCacheText(formatCache(new Map()), 'links.json')).toEqual({ cache: new Map(), findings: [] })
})

test.each<[Verdict, boolean]>([
  [ok, true],
  [{ type: 'redirect-permanent', reason: 'x', movedTo: 'https://c.org/' }, true],
  [{ type: 'redirect-temporary', reason: 'x' }, true],
  [{ type: 'broken', reason: 'x' }, false],
  [{ type: 'blocked', reason: 'x' }, false],
  [{ type: 'flaky', reason: 'x' }, false],
  [{ type: 'unchecked', reason: 'x' }, false],
  [{ ...ok, suspicion: 'x' }, false],
])('%j is kept: %s, and takes the place of what was there', (verdict, isKept) => {
  const cache = filled({ [address]: ok })
  keep(cache, address, verdict, noon)
  expect(cache.has(address)).toBe(isKept)
})

test('an answer is good for its lifetime, less up to a seventh that differs from address to address', () => {
  const addresses = [...Array(200)].map((_, at) => `https://a.org/${at}`)
  const cache = filled(Object.fromEntries(addresses.map((url) => [url, ok])))
  const count = (days: number) =>
    addresses.filter((url) =>
      findCached(cache, { address: url, fragments: [] }, { now: noon + days * day, lifetime: 7 }),
    ).length
  expect([count(-0.01), count(0), count(6), count(7.01)]).toEqual([0, 200, 200, 0])
  expect(count(6.5)).toBeGreaterThan(60)
  expect(count(6.5)).toBeLessThan(140)
})

test('a fragment that has not been found before is asked for again', () => {
  const cache = filled({ [address]: { ...ok, fragments: { one: 'found' } } })
  const find = (...fragments: string[]) => findCached(cache, { address, fragments }, { now: noon, lifetime: 7 })
  expect(find()).toEqual(ok)
  expect(find('one')).toEqual({ ...ok, fragments: { one: 'found' } })
  expect(find('one', 'two')).toBeUndefined()
})

const entry = '{"checked":"2026-11-25T12:00:00Z","type":"ok"}'

test.each([
  '',
  '{',
  'null',
  '[]',
  '\0\0\0',
  '{"version":1}',
  '{"version":"1","entries":{}}',
  `{"version":1,"entries":{"https://a.org/":{"checked":"yesterday","type":"ok"}}}`,
  `{"version":1,"entries":{"https://a.org/":{"checked":"2026-11-25T12:00:00Z","type":"broken"}}}`,
  `{"version":1,"entries":{"javascript:alert(1)":${entry}}}`,
  `{"version":1,"entries":{"https://a.org/":{"checked":"2026-11-25T12:00:00Z","type":"redirect-permanent","movedTo":"javascript:x"}}}`,
  `<<<<<<< HEAD\n{"version":1,"entries":{}}`,
])('the damaged file %j counts as empty, with a warning', (text) => {
  expect(readCacheText(text, 'links.json')).toEqual({
    cache: new Map(),
    findings: [
      {
        code: 'links/cache-unreadable',
        severity: 'warning',
        at: { type: 'file', file: 'links.json' },
        message: 'This file of earlier link checks is damaged, so every address is asked again.',
        advice: 'Nothing needs to be done: it is written anew.',
      },
    ],
  })
})

test('a file of another version counts as empty without a word, and so does none', () => {
  const empty = { cache: new Map(), findings: [] }
  expect(readCacheText('{"version":2,"links":[]}', 'links.json')).toEqual(empty)
  expect(readCacheText(undefined, 'links.json')).toEqual(empty)
})
