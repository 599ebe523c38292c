import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Finding } from '../domain/finding.ts'
import { compareWithBaseline, formatBaseline, parseBaseline, toBaseline } from './baseline.ts'

const finding = (file: string, line: number, subject: string, code = 'links/broken-page'): Finding => ({
  ...{ code, severity: 'warning', message: `${subject} at ${line}.`, advice: 'Correct it.', subject },
  at: { type: 'source', file, line, column: 1 },
})

const old = [finding('a.md', 1, 'x.md'), finding('a.md', 9, 'x.md'), finding('b.md', 2, 'y.md')]

test('is sorted, one line a finding, without lines of files', () => {
  expect(formatBaseline(toBaseline(old.toReversed()))).toBe(`{
  "version": 1,
  "findings": [
    {"code":"links/broken-page","file":"a.md","subject":"x.md","count":2},
    {"code":"links/broken-page","file":"b.md","subject":"y.md","count":1}
  ]
}
`)
  expect(parseBaseline(formatBaseline(toBaseline([])))).toEqual({ version: 1, findings: [] })
})

test('knows findings again after their lines moved, and no more of them than there were', () => {
  const moved = [finding('a.md', 30, 'x.md'), finding('a.md', 31, 'x.md'), finding('a.md', 32, 'x.md')]
  expect(compareWithBaseline(moved, toBaseline(old))).toEqual({ fresh: [moved[2]], known: 2, gone: 1 })
})

test('takes out what is put right, and never lets anything new in', () => {
  const before = toBaseline(old)
  const now = [finding('a.md', 1, 'x.md'), finding('c.md', 1, 'new.md')]
  expect(toBaseline(now, before).findings).toEqual([
    { code: 'links/broken-page', file: 'a.md', subject: 'x.md', count: 1 },
  ])
})

test.each([
  ['', 'it is not JSON'],
  ['{"version":2,"findings":[]}', '"version" does not fit'],
  ['{"version":1,"findings":[{"code":"a"}]}', '"findings.0.file" does not fit'],
  ['[]', '"" does not fit'],
])('refuses %j', (text, reason) => {
  expect(() => parseBaseline(text)).toThrow(reason)
})

const findings = fc.array(
  fc
    .tuple(
      fc.constantFrom('a.md', 'b.md'),
      fc.nat(50),
      fc.constantFrom('x', 'y', 'z\n"'),
      fc.constantFrom('a/b', 'c/d'),
    )
    .map(([file, line, subject, code]) => finding(file, line, subject, code)),
)

test('whatever is found, a baseline of it knows it, and the ratchet only tightens', () => {
  fc.assert(
    fc.property(findings, findings, (first, second) => {
      const before = parseBaseline(formatBaseline(toBaseline(first)))
      expect(compareWithBaseline(first, before)).toEqual({ fresh: [], known: first.length, gone: 0 })
      const after = toBaseline(second, before)
      const sum = ({ findings }: typeof after) => findings.reduce((total, { count }) => total + count, 0)
      expect(sum(after)).toBeLessThanOrEqual(sum(before))
      expect(compareWithBaseline(second, after).fresh).toEqual(compareWithBaseline(second, before).fresh)
    }),
  )
})
