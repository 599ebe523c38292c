import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import type { Finding } from '../../core/domain/finding.ts'
import { json } from './json.ts'
import { clean, context, sample } from './sample.fixture.ts'

const schema = JSON.parse(readFileSync(new URL('findings.schema.json', import.meta.url), 'utf8'))
const isValid = new Ajv2020({ allErrors: true }).compile(schema)

test('says everything a finding holds, and what was checked', () => {
  expect(JSON.parse(json.format(sample, { ...context, baselined: 3, pathPrefix: 'docs/' }))).toEqual({
    version: 1,
    tool: { name: 'tierzero', version: '0.1.0' },
    checked: { files: 12, articles: 9 },
    counts: { error: 1, warning: 1, note: 1 },
    baselined: 3,
    exit: { code: 1, meaning: 'The check fails, as there are errors.' },
    findings: [
      { ...sample[0], fingerprint: '0d48552f7c937089:1' },
      { ...sample[2], at: { type: 'file', file: 'docs/content/en/faq/login.md' }, fingerprint: '5895d9c19f1faeb1:1' },
      {
        ...sample[1],
        at: { type: 'source', file: 'docs/content/en/faq/login.md', line: 42, column: 7 },
        fingerprint: 'a8365d2dbd12dba5:1',
      },
    ],
  })
})

test('says what a finding is about and the one certain way to put it right, where there is one', () => {
  const fix = { target: 'sso.md', replacement: 'single-sign-on.md' }
  const [first] = JSON.parse(json.format([{ ...sample[1], subject: 'sso.md', fix } as Finding], context)).findings
  expect([first.subject, first.fix]).toEqual(['sso.md', fix])
})

test.each([
  ['findings', sample, context],
  [
    'a finding that can be put right',
    [{ ...sample[1], subject: 'a', fix: { target: 'a', replacement: 'b' } } as Finding],
    context,
  ],
  ['no findings', [], clean],
])('keeps to its schema with %s', (_, findings, given) => {
  isValid(JSON.parse(json.format(findings, given)))
  expect(isValid.errors).toBeNull()
})

test.each([
  ['another version', { version: 2 }],
  ['a count that is a text', { baselined: '3' }],
  ['an exit code that there is not', { exit: { code: 4, meaning: '' } }],
  ['line 0', { findings: [{ ...sample[1], at: { type: 'source', file: 'a.md', line: 0, column: 1 } }] }],
  ['half a fix', { findings: [{ ...sample[1], fingerprint: '0d48552f7c937089:1', fix: { target: 'a' } }] }],
  ['another severity', { findings: [{ ...sample[0], severity: 'fatal', fingerprint: '0d48552f7c937089:1' }] }],
])('the schema refuses %s', (_, part) => {
  expect(isValid({ ...JSON.parse(json.format([], clean)), ...part })).toBe(false)
})

test.each([
  ['C1 controls', '\x9b31m', '"\\u009b31m"'],
  ['bidi overrides', '\u202egpj', '"\\u202egpj"'],
  ['commands of CI runners', '##vso[a]', '"#\\u0023vso[a]"'],
])('writes %s so that values stay and a terminal or a CI runner sees nothing', (_, message, written) => {
  const report = json.format([{ ...sample[0], message } as (typeof sample)[0]], context)
  expect(report).toContain(written)
  expect(JSON.parse(report).findings[0].message).toBe(message)
})

test('writes half a surrogate pair as �, as many readers refuse it even escaped', () => {
  const report = json.format([{ ...sample[0], message: 'a\ud800b' } as (typeof sample)[0]], context)
  expect(JSON.parse(report).findings[0].message).toBe('a�b')
})
