import { expect, test } from 'vitest'
import type { Finding } from '../../core/domain/finding.ts'
import { github } from './github.ts'
import { context, sample } from './sample.fixture.ts'

const broken = sample[1] as Finding
const times = (count: number, finding: Finding): Finding[] => Array.from({ length: count }, () => finding)

test('writes a command for each finding, errors first, and sums up', () => {
  expect(github.format(sample, context)).toBe(
    `::error file=content/en/faq/login.md,line=42,col=7,title=links/broken-page::"sso.md" leads to no page. Correct the path.
::warning file=content/en/faq/login.md,title=content/no-owner::Nobody owns this article. Name an owner.
::notice title=freshness/no-history::Nothing says when the articles changed. Check where the history is.
Checked 12 files with 9 articles: 1 error, 1 warning, 1 note. The check fails, as there are errors.
`,
  )
})

test('writes no more than ten of each, says how many more there are, and has them all for the summary', () => {
  const many = [...times(12, broken), ...times(25, sample[2] as Finding), ...times(10, sample[0] as Finding)]
  const lines = github.format(many, context).trimEnd().split('\n')
  expect(lines.filter((line) => line.startsWith('::error '))).toHaveLength(10)
  expect(lines.filter((line) => line.startsWith('::warning '))).toHaveLength(10)
  expect(lines.filter((line) => line.startsWith('::notice '))).toHaveLength(10)
  expect(lines.slice(30)).toEqual([
    'The job summary has what GitHub would not show here: 2 errors, 15 warnings.',
    'Checked 12 files with 9 articles: 12 errors, 25 warnings, 10 notes. The check fails, as there are errors.',
  ])
  expect(github.formatOverflow?.(many, context).match(/^\| (?:42:7)? \| (?:error|warning|note) \|/gm)).toHaveLength(47)
})

test('has nothing for the summary where GitHub shows all', () => {
  expect(github.formatOverflow?.(times(10, broken), context)).toBe('')
})

test('a summary keeps below the 1 MiB that GitHub takes, whatever bytes its letters have', () => {
  const many = times(20_000, { ...broken, message: '漢'.repeat(500) })
  const bytes = new TextEncoder().encode(github.formatOverflow?.(many, context)).length
  expect(bytes).toBeGreaterThan(900_000)
  expect(bytes).toBeLessThan(1_048_576)
})

test.each([
  ['file name', { at: { type: 'file' as const, file: 'a,line=1::b%2C:.md' } }, 'file=a%2Cline=1%3A%3Ab%252C%3A.md,'],
  ['code', { code: 'a,file=b::c' }, 'title=a%2Cfile=b%3A%3Ac::'],
  ['message', { message: '100 %0A::error::x' }, '::100 %250A::error::x '],
  ['message with line breaks', { message: 'a\r\n::error::x' }, '::a��::error::x '],
])('no %s adds a property or a command', (_, part, written) => {
  const report = github.format([{ ...broken, ...part }], context)
  expect(report).toContain(written)
  expect(report.match(/^\s*::/gm)).toHaveLength(1)
})

test('says where it cuts a very long message, as the runner does not', () => {
  const [command] = github.format([{ ...broken, message: 'x'.repeat(100_000) }], context).split('\n')
  const data = command?.split('::')[2]
  expect(data).toBe(`${'x'.repeat(1_999)}… Correct the path.`)
})
