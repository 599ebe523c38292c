import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { expect, test } from 'vitest'
import { toArticleEvents } from './article-event.ts'
import { compareReleases } from './compare-releases.ts'
import { createReleased as article, createRelease } from './release.fixture.ts'

const ajv = new Ajv2020({ allErrors: true })
addFormats.default(ajv)
const isValid = ajv.compile(JSON.parse(readFileSync(new URL('article-event.schema.json', import.meta.url), 'utf8')))

const before = createRelease([article('a'), article('b'), article('c')])
const after = createRelease([article('b', { hash: 'other' }), article('d', { hash: 'hash-a' }), article('e')], {
  commit: { id: '0123456789abcdef', time: '2026-03-15T10:00:00Z' },
})
const events = toArticleEvents(compareReleases(before, after).articles, after)

test('says of every change what happened to which article, in which release', () => {
  expect(events.map(({ event, id, from }) => [event, id, from])).toEqual([
    ['article.published', 'e', null],
    ['article.changed', 'b', null],
    ['article.moved', 'd', { id: 'a', route: '/a/' }],
    ['article.removed', 'c', null],
  ])
  expect(events[0]).toEqual({
    version: 1,
    event: 'article.published',
    id: 'e',
    locale: 'en',
    route: '/e/',
    url: 'https://help.example.org/e/',
    title: 'About e',
    hash: 'hash-e',
    tiers: [],
    from: null,
    at: '2026-03-15T10:15:00Z',
    release: '20260315T101500Z-0a1b2c3d',
    commit: '0123456789abcdef',
  })
})

test.each(events)('keeps to its schema: $event', (event) => {
  isValid(event)
  expect(isValid.errors).toBeNull()
})

test.each([
  ['another version', { version: 2 }],
  ['an event that there is not', { event: 'article.read' }],
  ['a move that does not say from where', { event: 'article.moved' }],
  ['a route that is none', { route: 'faq' }],
  ['a release that is none', { release: 'latest' }],
  ['a time that is none', { at: 'today' }],
])('the schema refuses %s', (_, part) => {
  expect(isValid({ ...events[0], ...part })).toBe(false)
})
