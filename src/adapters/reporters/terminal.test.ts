import { expect, test } from 'vitest'
import type { Finding } from '../../core/domain/finding.ts'
import { clean, context, sample } from './sample.fixture.ts'
import { formatFindings, terminal } from './terminal.ts'

const at = (file: string): Finding => ({
  code: 'links/broken-page',
  severity: 'warning',
  at: { type: 'source', file, line: 42, column: 7 },
  message: '"b.md" leads to no page.',
  advice: 'Correct the path.',
})

test('groups findings by file, each behind a place that a terminal can open, and sums up', () => {
  expect(terminal.format(sample, { ...context, baselined: 3, pathPrefix: 'docs/' })).toBe(
    `The whole site  note  freshness/no-history
  Nothing says when the articles changed. Check where the history is.

docs/content/en/faq/login.md       warning  content/no-owner
  Nobody owns this article. Name an owner.
docs/content/en/faq/login.md:42:7  error  links/broken-page
  "sso.md" leads to no page. Correct the path.

Checked 12 files with 9 articles: 1 error, 1 warning, 1 note. The baseline holds 3 more. The check fails, as there are errors.
`,
  )
})

test('counts notes by code where they are not listed', () => {
  const notes = [sample[0], { ...at('a.md'), severity: 'note' }, sample[0], sample[2]] as Finding[]
  expect(terminal.format(notes, { ...context, areNotesListed: false })).toBe(
    `content/en/faq/login.md  warning  content/no-owner
  Nobody owns this article. Name an owner.

Notes, which --notes lists:
  2 freshness/no-history
  1 links/broken-page

Checked 12 files with 9 articles: 1 warning, 3 notes. The check fails, as there are errors.
`,
  )
})

test('says what was checked where nothing was found', () => {
  expect(terminal.format([], clean)).toBe('Checked 12 files with 9 articles: no findings. The check passes.\n')
})

test('colours place and severity, and only where it is asked to', () => {
  expect(terminal.format(sample.slice(1, 2), { ...context, isColored: true })).toBe(
    [
      '\x1b[1mcontent/en/faq/login.md:42:7\x1b[0m  \x1b[31merror\x1b[0m  \x1b[2mlinks/broken-page\x1b[0m',
      '  "sso.md" leads to no page. Correct the path.',
      '',
      'Checked 12 files with 9 articles: 1 error. The check fails, as there are errors.',
      '',
    ].join('\n'),
  )
})

test('breaks lines between words on a terminal, and makes no command by it', () => {
  const message = 'This has a word of its own: ::error::x and goes on until it is too long.'
  expect(terminal.format([{ ...at('a.md'), message }], { ...context, columns: 32 })).toBe(
    [
      'a.md:42:7  warning  links/broken-page',
      '  This has a word of its own:',
      '  : :error::x and goes on until',
      '  it is too long. Correct the',
      '  path.',
      '',
      'Checked 12 files with 9',
      'articles: 1 warning. The check',
      'fails, as there are errors.',
      '',
    ].join('\n'),
  )
})

test('says no more of a very long message than a reader scrolls past', () => {
  const report = terminal.format([{ ...at('a.md'), message: 'x'.repeat(100_000) }], context)
  expect(report.split('\n')[1]).toBe(`  ${'x'.repeat(599)}… Correct the path.`)
})

test('the reason for an exit code is as harmless as the rest', () => {
  const exit = { code: 3, meaning: 'This fails: \x1b[2J##[error]x.' } as const
  expect(terminal.format([], { ...context, exit })).toBe(
    'Checked 12 files with 9 articles: no findings. This fails: �[2J## [error]x.\n',
  )
})

test('a log has place, severity, code, what is wrong and what to do in one line each', () => {
  const whole: Finding = { ...at('x'), severity: 'error', at: { type: 'file', file: 'kb.config.ts' } }
  const nowhere: Finding = { ...at('x'), severity: 'note', at: { type: 'unavailable' } }
  expect(formatFindings([at('faq/a.md'), whole, nowhere], { isColored: false })).toBe(
    [
      'faq/a.md:42:7: warning links/broken-page "b.md" leads to no page. Correct the path.',
      'kb.config.ts: error links/broken-page "b.md" leads to no page. Correct the path.',
      'note links/broken-page "b.md" leads to no page. Correct the path.',
      '',
    ].join('\n'),
  )
  expect(formatFindings([], { isColored: true })).toBe('')
})

test('colours only what is its own', () => {
  expect(formatFindings([at('\x1b[2Ja.md')], { isColored: true })).toBe(
    '�[2Ja.md:42:7: \x1b[33mwarning\x1b[0m \x1b[2mlinks/broken-page\x1b[0m "b.md" leads to no page. Correct the path.\n',
  )
})

const payloads = [
  '\x1b[2J\x1b[H',
  '\x1b]0;title\x07',
  '\x9b31m',
  'a\r::error::b',
  'a\n::set-env name=PATH::/tmp',
  '::error file=a.md::b',
  '  ::add-mask::b',
  '##[stop-commands]x',
  'x ##vso[task.setvariable variable=a]b',
  'section_start:1:x\r\x1b[0K',
  '\u202egpj.exe\u2069',
  '##teamcity[buildStatus status="SUCCESS"]',
]

test.each(payloads)('lets nothing speak to a terminal or a CI runner: %j', (payload) => {
  const findings = [at(payload), { ...at('a.md'), message: payload }, { ...at('a.md'), advice: payload }]
  const output = formatFindings(findings, { isColored: false })
  const lines = output.split('\n')
  expect(lines).toHaveLength(4)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
  for (const line of lines) expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
  for (const line of lines) expect(line).not.toMatch(/^\s*::|##\w*\[/)
})
