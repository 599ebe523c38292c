import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hasSharedData, sharedData } from '../../shared-data.fixture.ts'
import { HeadingIds, toReadableName, toRouteSegment } from './slug.ts'

test.skipIf(!hasSharedData)('heading ids are those of GitHub, 78 of 78', () => {
  const text = readFileSync(`${sharedData}markdown/github-slugger-fixtures.json`, 'utf8')
  const fixtures = JSON.parse(text) as { input: string; expected: string }[]
  const ids = new HeadingIds()
  const wrong = fixtures
    .map(({ input, expected }) => [input, ids.next(input), expected])
    .filter(([, id, expected]) => id !== expected)
  expect(wrong).toEqual([])
  expect(fixtures.length).toBe(78)
})

test.each([
  [
    ['🎉', '!!!', ''],
    ['section', 'section-1', 'section-2'],
  ],
  [
    ['One', 'One', 'One-1'],
    ['one', 'one-1', 'one-1-1'],
  ],
])('headings %j have the ids %j', (texts, expected) => {
  const ids = new HeadingIds()
  expect(texts.map((text) => ids.next(text))).toEqual(expected)
})

test('an id that a writer chose is not given to another heading', () => {
  const ids = new HeadingIds()
  expect(ids.reserve('setup')).toBe(true)
  expect(ids.reserve('setup')).toBe(false)
  expect(ids.next('Setup')).not.toBe('setup')
})

test('no heading has an empty id, or one that another has', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 40 }), (texts) => {
      const ids = new HeadingIds()
      const given = texts.map((text) => ids.next(text))
      expect(new Set(given).size).toBe(texts.length)
      expect(given).not.toContain('')
    }),
  )
})

test.each([
  ['How To', 'how-to'],
  ['KubePodCrashLooping', 'kubepodcrashlooping'],
  ['release 1.6.0', 'release-1.6.0'],
  ['_index', 'index'],
  ['.hidden', 'hidden'],
  ['ÜBER uns', 'über-uns'],
  ['Cafe\u0301', 'café'],
  ['安装 指南', '安装-指南'],
  ['a/../b', 'a-..-b'],
  ['???', 'page'],
  ['%2e%2e', '2e-2e'],
])('the file name %j becomes the segment %j', (name, segment) => {
  expect(toRouteSegment(name)).toBe(segment)
})

test('a segment is never empty, never leaves its folder, and is its own segment', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const segment = toRouteSegment(name)
      expect(segment).not.toMatch(/[/\\?#%\s]|^\.*$/u)
      expect(toRouteSegment(segment)).toBe(segment)
    }),
  )
})

test.each([
  ['incident-response', 'Incident response'],
  ['etcd_members', 'Etcd members'],
  ['', ''],
])('%j reads as %j', (name, readable) => {
  expect(toReadableName(name)).toBe(readable)
})
