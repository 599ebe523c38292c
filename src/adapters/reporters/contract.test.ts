import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../../core/domain/finding.ts'
import { anyFindings } from './findings.fixture.ts'
import { reporters } from './index.ts'
import { clean, context, sample } from './sample.fixture.ts'

const hostile = [
  '\x1b[2J\x1b[H',
  '\x1b]0;title\x07',
  '\x9b31m',
  'a\r::error::b',
  'a\n::set-env name=PATH::/tmp',
  '::error file=a.md::b',
  '  ::add-mask::b',
  'a%0A::add-mask::b',
  '##[stop-commands]x',
  'x ##vso[task.setvariable variable=a]b',
  '##teamcity[buildStatus status="SUCCESS"]',
  'section_start:1:x\r\x1b[0K',
  '\u202egpj.exe\u2069',
  'a\u2028b\u0000c\u007f\ufffe',
  '\ud800 and \udc00',
  ']]></failure><script>alert(1)</script>&lt;',
  '"]}, "a": [{" \\',
  '| a | `b` <img src=x onerror=alert(1)> [c](https://evil.example) @org/all #1 ![d](e)',
  '--> <!-- </details>',
  'x'.repeat(1_000_000),
]

/** The text wherever a finding has one. */
const toFindings = (text: string): Finding[] => [
  { ...sample[1], at: { type: 'source', file: text, line: 1, column: 1 } } as Finding,
  { ...sample[1], code: text } as Finding,
  { ...sample[1], message: text, severity: 'warning' } as Finding,
  { ...sample[2], advice: text, severity: 'note' } as Finding,
]

describe.each(Object.entries(reporters))('%s', (name, reporter) => {
  test('goes by the name it is listed under and says what a file of it is', () => {
    expect(reporter.name).toBe(name)
    expect(reporter.mediaType).toMatch(/^[a-z]+\/[a-z+]+$/)
    expect(reporter.extension).toMatch(/^[a-z]+$/)
  })

  test('has something to say where nothing was found, and ends its last line', () => {
    const report = reporter.format([], clean)
    expect(report).toMatch(/\S\n$/)
    expect(reporter.formatOverflow?.([], clean) ?? '').toBe('')
  })

  test('names code, message, advice and file of every finding', () => {
    const report = reporter.format(sample, context)
    const plain = report.replaceAll('&quot;', '"').replaceAll('\\"', '"')
    for (const { code, message, advice } of sample) {
      for (const text of [code, message, advice]) expect(plain).toContain(text)
    }
    expect(plain).toContain('content/en/faq/login.md')
  })

  test('leads to files from where the reader stands', () => {
    expect(reporter.format(sample, { ...context, pathPrefix: 'docs/kb/' })).toContain('docs/kb/content/en/faq/login.md')
  })

  test('gives one text for the same findings, in whatever order', () => {
    expect(reporter.format(sample.toReversed(), context)).toBe(reporter.format(sample, context))
  })

  test.each(hostile)('lets nothing speak to a terminal or a CI runner: %.40j', (text) => {
    expectHarmless(toFindings(text))
  })

  test('lets nothing speak to a terminal or a CI runner, whatever is put together', () => {
    fc.assert(fc.property(anyFindings, expectHarmless), { numRuns: 300 })
  })

  function expectHarmless(findings: readonly Finding[]): void {
    for (const part of [reporter.format, reporter.formatOverflow]) {
      const report = part?.(findings, { ...context, columns: 30 }) ?? ''
      expect(report.isWellFormed()).toBe(true)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
      expect(report).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029]/)
      expect(report).not.toMatch(/##\w*\[/)
      // Only GitHub's own report has commands: one a finding.
      const commands = report.match(/^\s*::/gm)?.length ?? 0
      expect(commands).toBe(name === 'github' && part === reporter.format ? findings.length : 0)
    }
  }

  test('reports 10,000 findings within a second or two', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => ({
      ...(sample[1] as Finding),
      at: { type: 'source' as const, file: `faq/${index % 500}.md`, line: index + 1, column: 1 },
    }))
    const start = performance.now()
    reporter.format(many, context)
    reporter.formatOverflow?.(many, context)
    // A busy machine takes several times as long; what is quadratic takes minutes.
    expect(performance.now() - start).toBeLessThan(10_000)
  })
})
