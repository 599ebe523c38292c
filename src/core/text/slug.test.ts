import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hasSharedData, sharedData } from '../../shared-data.fixture.ts'
import { HeadingIds, toFreeId, toReadableName, toRouteSegment } from './slug.ts'

interface Fixture {
  input: string
  expected: string
}

describe.skipIf(!hasSharedData)('on GitHub’s fixtures (needs ../shared/data)', () => {
  test('gives the id that GitHub gives, 78 of 78', () => {
    const path = join(sharedData, 'markdown/github-slugger-fixtures.json')
    const fixtures = JSON.parse(readFileSync(path, 'utf8')) as Fixture[]
    const ids = new HeadingIds()
    expect(fixtures.map(({ input }) => ids.next(input))).toEqual(fixtures.map(({ expected }) => expected))
    expect(fixtures).toHaveLength(78)
  })
})

const headings = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom(
    '',
    ' ',
    '-',
    '1',
    'a',
    'A',
    'a 1',
    'a-1',
    'section',
    'Section 1',
    '🎉',
    '!?',
    'kb help',
    'é',
    'e\u0301',
    'İ',
    'ß',
    '\u202e',
  ),
)

test('no heading has an empty id, an id of the interface, or an id that another heading of the page has', () => {
  fc.assert(
    fc.property(fc.array(headings, { maxLength: 30 }), fc.array(headings, { maxLength: 5 }), (texts, reserved) => {
      const ids = new HeadingIds()
      const given = reserved.filter((id) => id !== '' && ids.reserve(toFreeId(id))).map(toFreeId)
      const all = [...given.map((id) => id.normalize('NFC')), ...texts.map((text) => ids.next(text.normalize('NFC')))]
      expect(new Set(all).size).toBe(all.length)
      expect(all.filter((id) => id === '' || id.startsWith('kb-'))).toEqual([])
    }),
    { numRuns: 2000, seed: 1 },
  )
})

test.each([
  [
    ['Setup', 'Setup', 'Setup 1', 'Setup'],
    ['setup', 'setup-1', 'setup-1-1', 'setup-2'],
  ],
  [
    ['', '', '!!!'],
    ['section', 'section-1', 'section-2'],
  ],
  [
    ['Section', ''],
    ['section', 'section-1'],
  ],
  [
    ['KB help', 'Section KB help'],
    ['section-kb-help', 'section-kb-help-1'],
  ],
])('%j → %j', (texts, expected) => {
  const ids = new HeadingIds()
  expect(texts.map((text) => ids.next(text))).toEqual(expected)
})

const pairs: [composed: string, decomposed: string][] = [
  ['Caf\u00e9', 'Cafe\u0301'],
  ['\u00c5ngstr\u00f6m', 'A\u030angstro\u0308m'],
  ['\u1e69', 's\u0323\u0307'],
  ['\ud55c\uae00', '\u1112\u1161\u11ab\u1100\u1173\u11af'],
  ['\u304c', '\u304b\u3099'],
  ['\u00f1and\u00fa', 'n\u0303andu\u0301'],
  ['\u0439', '\u0438\u0306'],
  ['Vi\u1ec7t', 'Vie\u0323\u0302t'],
  ['\u03b1\u0301', '\u03ac'],
  ['\u212b', '\u00c5'],
]

test.each(pairs)('%s is one segment of a route, composed or not', (composed, decomposed) => {
  expect(composed).not.toBe(decomposed)
  expect(toRouteSegment(decomposed)).toBe(toRouteSegment(composed))
})

test.each([
  ['Reset Password', 'reset-password'],
  ['résumé', 'résumé'],
  ['v1.2.3', 'v1.2.3'],
  ['snake_case', 'snake_case'],
  ['重置密码', '重置密码'],
  ['a & b (c)', 'a-b-c'],
  ['..', 'page'],
  ['.hidden', 'hidden'],
  ['_private', 'private'],
  ['😀', 'page'],
  ['', 'page'],
  ['a/b', 'a-b'],
  ['a\\b', 'a-b'],
  ['%2e%2e', '2e-2e'],
  ['x\u0000y', 'x-y'],
  ['x\u202ey', 'x-y'],
  ['İstanbul', 'i\u0307stanbul'],
  ['con', 'con'],
])('the file name %j becomes the segment %j', (name, segment) => {
  expect(toRouteSegment(name)).toBe(segment)
})

test('a segment never leaves its folder, and names it again when asked again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (name) => {
      const segment = toRouteSegment(name)
      expect(segment).toMatch(/^[\p{L}\p{M}\p{N}._~-]+$/u)
      expect(segment).not.toMatch(/^\.|[-.]$/)
      expect(toRouteSegment(segment)).toBe(segment)
      expect(new TextEncoder().encode(segment).length).toBeLessThanOrEqual(255)
    }),
    { numRuns: 2000, seed: 2 },
  )
})

test.each([
  ['incident-response', 'Incident response'],
  ['KubePodCrashLooping', 'KubePodCrashLooping'],
  ['snake_case name', 'Snake case name'],
  ['---', '---'],
])('%s reads %s', (name, readable) => {
  expect(toReadableName(name)).toBe(readable)
})
