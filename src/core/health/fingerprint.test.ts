import { expect, test } from 'vitest'
import type { Finding } from '../domain/finding.ts'
import { toFingerprint, toFingerprints, toHash } from './fingerprint.ts'

const finding: Finding = {
  code: 'links/broken-page',
  severity: 'error',
  at: { type: 'source', file: 'faq/a.md', line: 42, column: 7 },
  message: '"b.md" leads to no page.',
  advice: 'Correct the path.',
}

// The vectors that come with the reference code.
test.each([
  ['', 'cbf29ce484222325'],
  ['a', 'af63dc4c8601ec8c'],
  ['foobar', '85944171f73967e8'],
  ['chongo was here!\n', '46810940eff5f915'],
])('hashes %j as FNV-1a with 64 bits does', (text, hash) => {
  expect(toHash(text)).toBe(hash)
})

test('a fingerprint stays the same for ever, or baselines of today hold nothing tomorrow', () => {
  expect(toFingerprint(finding)).toBe('27d93b064f259268')
})

test.each<[string, Finding]>([
  ['line', { ...finding, at: { type: 'source', file: 'faq/a.md', line: 43, column: 1 } }],
  ['whole file', { ...finding, at: { type: 'file', file: 'faq/a.md' } }],
  ['severity', { ...finding, severity: 'note' }],
  ['advice', { ...finding, advice: 'Do something else.' }],
])('another %s leaves it as it is', (_, other) => {
  expect(toFingerprint(other)).toBe(toFingerprint(finding))
})

test.each<[string, Finding]>([
  ['code', { ...finding, code: 'links/broken-anchor' }],
  ['file', { ...finding, at: { type: 'file', file: 'faq/b.md' } }],
  ['message', { ...finding, message: '"c.md" leads to no page.' }],
  ['place that is nowhere', { ...finding, at: { type: 'unavailable' } }],
  ['cut between file and message', { ...finding, at: { type: 'file', file: 'faq/a.md"b' }, message: ' leads' }],
])('another %s makes another', (_, other) => {
  expect(toFingerprint(other)).not.toBe(toFingerprint(finding))
})

test('what a finding is about counts in place of its message, so that the message can be worded anew', () => {
  const subject = 'b.md'
  const reworded = { ...finding, message: 'There is no page at "b.md".', subject }
  expect(toFingerprint(reworded)).toBe(toFingerprint({ ...finding, subject }))
  expect(toFingerprint(reworded)).not.toBe(toFingerprint({ ...finding, subject: 'c.md' }))
})

test('counts equal findings, so that one more is a new one', () => {
  const hash = toFingerprint(finding)
  const other = { ...finding, code: 'links/broken-anchor' }
  expect(toFingerprints([finding, other, finding])).toEqual([`${hash}:1`, `${toFingerprint(other)}:1`, `${hash}:2`])
})

test('10,000 findings have 10,000 fingerprints', () => {
  const many = Array.from({ length: 10_000 }, (_, at) => ({ ...finding, message: `"page-${at}" leads to no page.` }))
  expect(new Set(many.map(toFingerprint)).size).toBe(10_000)
})
