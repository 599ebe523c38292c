import { expect, test } from 'vitest'
import { exampleCorpus } from '../corpus/example-corpus.fixture.ts'
import type { Finding } from '../domain/finding.ts'
import { checkCorpus } from './check-corpus.ts'
import { checkExample, told } from './check-example.fixture.ts'
import type { Rule } from './rule.ts'

type Rules = NonNullable<NonNullable<Parameters<typeof checkExample>[0]['config']>['health']>['rules']

const files = { 'a.md': '[x](gone.md)', 'old/b.md': '[y](gone.md)' }
const check = (rules: Rules): string[] => told(checkExample({ files, config: { health: { rules } } }))
const broken = (file: string, severity: string): string =>
  `${file}:1 ${severity} links/broken-page "gone.md" leads to no page or file. Correct the path, or remove the link.`

test('the config gives a rule its severity', () => {
  expect(check({})).toEqual([broken('a.md', 'warning'), broken('old/b.md', 'warning')])
  expect(check({ 'links/broken-page': 'error' })).toEqual([broken('a.md', 'error'), broken('old/b.md', 'error')])
})

test('a rule is off for a reason, everywhere or for some files, until a day', () => {
  expect(check({ 'links/broken-page': { off: 'being moved' } })).toEqual([])
  expect(check({ 'links/broken-page': { off: 'archive', files: ['content/old/**'] } })).toEqual([
    broken('a.md', 'warning'),
  ])
  expect(check({ 'links/broken-page': { off: 'being moved', until: '2026-03-15' } })).toEqual([])
  expect(
    check({
      'links/broken-page': [
        { off: 'a', files: ['content/a.md'] },
        { off: 'b', files: ['content/old/*'] },
      ],
    }),
  ).toEqual([])
})

test('a switch whose day has passed does not count, and is reported', () => {
  expect(check({ 'links/broken-page': { off: 'being moved', until: '2026-03-14' } })).toEqual([
    broken('a.md', 'warning'),
    broken('old/b.md', 'warning'),
    'kb.config.ts warning health/expired-switch "links/broken-page" was off until 2026-03-14 (being moved) and counts again. Put right what it finds and remove the switch, or give it a new date.',
  ])
})

test('a rule that there is not is reported with the nearest', () => {
  expect(check({ 'links/broken-pages': 'note', 'links/broken-page': { off: 'test' } })).toEqual([
    'kb.config.ts warning health/unknown-rule No rule is called "links/broken-pages". Did you mean "links/broken-page"?',
  ])
})

test('errors of reading cannot be switched off, and whoever tries is told', () => {
  expect(check({ 'structure/route-collision': 'note', 'links/broken-page': { off: 'test' } })).toEqual([
    'kb.config.ts warning health/locked-rule "structure/route-collision" stays an error: what it tells of is not on the site, whatever a setting says. Remove the setting, and put right what is told.',
  ])
})

test('a switch without a reason is refused', () => {
  const without = { 'links/broken-page': { off: '' } }
  expect(() => check(without)).toThrow('expected the reason for switching the rule off')
  expect(() => check({ 'links/broken-page': 'off' as 'note' })).toThrow("{ off: 'the reason' }")
})

test('warnings of the reader are weighed too, and its errors are not', () => {
  const read: Finding[] = (['warning', 'error'] as const).map((severity) => ({
    code: severity === 'error' ? 'schema/wrong-value' : 'schema/unknown-key',
    severity,
    at: { type: 'file', file: 'content/a.md' },
    message: 'M.',
    advice: 'A.',
  }))
  const rules = { 'schema/unknown-key': 'note', 'schema/wrong-value': { off: 'no' } } as const
  const found = checkExample({ files: { 'a.md': 'x' }, config: { health: { rules } } }, { read } as never)
  expect(told(found, 'schema/')).toEqual(['a.md error schema/wrong-value M. A.', 'a.md note schema/unknown-key M. A.'])
})

test('a rule that throws is a finding, and the others run on', () => {
  const rule = (code: string, check: Rule['check']): Rule => ({
    ...{ code, severity: 'note', summary: '', why: '', remedy: '' },
    check,
  })
  const { corpus, resolve } = exampleCorpus({ files: { 'a.md': 'x' } })
  const input = {
    ...{ corpus, resolve, drafts: [], files: [], today: '2026-03-15', linesOf: () => undefined },
    ...{
      locate: () => undefined,
      codeOwnersOf: undefined,
      alertRules: undefined,
      suspects: new Set<string>(),
      secrets: [],
      read: [],
    },
    configFile: undefined,
  }
  const bad = rule('a/bad', (_, report) => {
    report({ at: { type: 'file', file: 'a.md' }, message: 'M.', advice: 'A.' })
    throw new Error('x is not y')
  })
  const good = rule('a/good', (_, report) =>
    report({ at: { type: 'file', file: 'b.md' }, message: 'M.', advice: 'A.' }),
  )
  expect(told(checkCorpus(input, [bad, good]))).toEqual([
    ' warning health/rule-failed The check a/bad stopped: x is not y. This is a fault of the product; please report it.',
    'a.md note a/bad M. A.',
    'b.md note a/good M. A.',
  ])
})
