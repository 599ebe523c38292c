import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import Ajv from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import { expect, test } from 'vitest'
import { clean, context, sample } from './sample.fixture.ts'
import { sarif } from './sarif.ts'

const schemaFile = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json')
// One of the schema's patterns is none with the `u` flag.
const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false })
addFormats(ajv)
const isValid = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')))

const toRun = (...given: Parameters<typeof sarif.format>) => JSON.parse(sarif.format(...given)).runs[0]
const broken = sample[1] as (typeof sample)[0]

test('says rules, places, levels and how the check ended', () => {
  const sourceRoot = '%SRCROOT%'
  const uri = 'content/en/faq/login.md'
  expect(JSON.parse(sarif.format([broken], context))).toEqual({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'tierzero',
            version: '0.1.0',
            informationUri: 'https://example.com/tierzero',
            rules: [
              {
                id: 'links/broken-page',
                shortDescription: { text: 'A link leads to a page that exists.' },
                fullDescription: { text: 'A link leads to a page that exists.' },
                help: { text: 'Correct it.' },
                defaultConfiguration: { level: 'error' },
              },
            ],
          },
        },
        invocations: [
          { executionSuccessful: true, exitCode: 1, exitCodeDescription: 'The check fails, as there are errors.' },
        ],
        originalUriBaseIds: { [sourceRoot]: { description: { text: 'The root of the repository.' } } },
        columnKind: 'utf16CodeUnits',
        results: [
          {
            ruleId: 'links/broken-page',
            ruleIndex: 0,
            level: 'error',
            message: { text: '"sso.md" leads to no page. Correct the path.' },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri, uriBaseId: sourceRoot },
                  region: { startLine: 42, startColumn: 7 },
                },
              },
            ],
            partialFingerprints: { 'tierzeroFinding/v1': 'a8365d2dbd12dba5:1' },
          },
        ],
      },
    ],
  })
})

test.each([
  ['findings', sample, context],
  ['no findings', [], clean],
  ['neither findings nor rules', [], { ...clean, rules: new Map() }],
  ['a hostile file name', [{ ...broken, at: { type: 'file' as const, file: 'a b:c?d#e%f\\g|h"i<ü>\ud800' } }], context],
])('keeps to the schema of SARIF 2.1.0 with %s', (_, findings, given) => {
  isValid(JSON.parse(sarif.format(findings, given)))
  expect(isValid.errors).toBeNull()
})

test('the schema refuses what is not SARIF, so that the test above means something', () => {
  const report = JSON.parse(sarif.format(sample, context))
  report.runs[0].results[0].level = 'fatal'
  report.runs[0].results[1].locations[0].physicalLocation.artifactLocation.uri = 'a b'
  isValid(report)
  expect(isValid.errors?.map(({ keyword }) => keyword)).toEqual(['enum', 'format'])
})

test('every result points at its rule, and a code without a rule describes itself', () => {
  const { tool, results } = toRun(sample, context)
  const { rules } = tool.driver
  for (const { ruleId, ruleIndex } of results) expect(rules[ruleIndex].id).toBe(ruleId)
  expect(rules[0]).toEqual({
    id: 'content/no-owner',
    shortDescription: { text: 'content/no-owner' },
    fullDescription: { text: 'content/no-owner' },
    help: { text: 'content/no-owner' },
  })
})

test.each([
  ['faq/a b.md', 'faq/a%20b.md'],
  ['faq/a%20b.md', 'faq/a%2520b.md'],
  ['faq/größe.md', 'faq/gr%C3%B6%C3%9Fe.md'],
  ['mailto:x?y#z', 'mailto%3Ax%3Fy%23z'],
  ["(it's).md", '%28it%27s%29.md'],
])('a file %s is the reference %s', (file, uri) => {
  const [result] = toRun([{ ...broken, at: { type: 'file', file } }], context).results
  expect(result.locations[0].physicalLocation).toEqual({ artifactLocation: { uri, uriBaseId: '%SRCROOT%' } })
})

test('what has no line has a fingerprint of ours for code scanning', () => {
  const [whole] = toRun([sample[0] as typeof broken], context).results
  expect(whole.partialFingerprints.primaryLocationLineHash).toBe(whole.partialFingerprints['tierzeroFinding/v1'])
})

test.each([
  ['kb.config.ts', 'docs/kb.config.ts'],
  [undefined, '.'],
])('with %s for the whole site, what has no place stands at %s', (siteFile, uri) => {
  const [whole] = toRun([sample[0] as typeof broken], { ...context, pathPrefix: 'docs/', siteFile }).results
  expect(whole.locations[0].physicalLocation.artifactLocation.uri).toBe(uri)
})

test('a message makes no link', () => {
  const [result] = toRun([{ ...broken, message: '[log in](https://evil.example)' }], context).results
  expect(result.message.text).toBe('[log in] (https://evil.example) Correct the path.')
})

test('a check that broke did not succeed', () => {
  const { invocations } = toRun([], { ...context, exit: { code: 3, meaning: 'A rule failed.' } })
  expect(invocations[0].executionSuccessful).toBe(false)
})

test('a run holds 25,000 results at most, the most severe, and says what is left out', () => {
  const note = { ...broken, severity: 'note' as const }
  const { results, invocations } = toRun(
    [
      ...Array(24_999)
        .fill(0)
        .map(() => ({ ...note })),
      broken,
      note,
      note,
    ],
    context,
  )
  expect([results.length, results.filter(({ level }: { level: string }) => level === 'error').length]).toEqual([
    25_000, 1,
  ])
  expect(invocations[0].toolExecutionNotifications).toEqual([
    {
      level: 'warning',
      message: { text: 'A run holds 25000 results at most. Left out: 2 notes. Another format lists them.' },
    },
  ])
})
