import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rounds } from '../../../tests/build/support/rounds.ts'
import { HealthConfigSchema } from '../domain/health.ts'
import { checkExample } from './check-example.fixture.ts'
import { findPersonalData } from './find-personal-data.ts'
import { findTokens } from './find-tokens.ts'
import { rules } from './rules/index.ts'
import { createDestructiveFinder } from './shell/find-destructive.ts'
import { findPlaceholders } from './shell/find-placeholders.ts'

const piece = fc.constantFrom(
  ...[
    '# A\n\n',
    '## Diagnosis\n',
    '[x](',
    'b.md',
    '#a',
    ')',
    '![',
    ']',
    '[a][b]',
    '`',
    '```sh\n',
    '\n```\n',
    '<img src="',
    '">',
  ],
  ...[
    '<a href="javascript:',
    '<h2>',
    '</h2>',
    'rm -rf <X>',
    'within 4 hours respond',
    '| a |\n|-|\n',
    '\u202e',
    '%E4%',
    '\0',
  ],
  ...[
    '4539 5787 6362 1486',
    'mailto:',
    '//',
    '..\\..\\',
    '\n\n',
    '&#x6a;',
    '{#',
    '\ud800',
    '4 小时内回复',
    '-----BEGIN ',
  ],
)
const text = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''))
const word = fc.constantFrom('a', '/b/', 'b.md', '../..', '%', '', 'faq/b', '2026-03-01', '{{x}}', 'x'.repeat(300))
const data = fc.record(
  {
    ...{ title: word, aliases: fc.array(word), related: fc.array(word), redirects: fc.array(word), reviewed: word },
    ...{ topic: word, owner: word, reviewInterval: word, alerts: fc.array(word), rank: fc.integer(), kind: word },
    targets: fc.dictionary(word, fc.record({ firstResponse: fc.constantFrom('4 hours', '1 business day', 'x') })),
  },
  { requiredKeys: [] },
)
const path = fc.constantFrom(
  'faq/a.md',
  'faq/b.md',
  'runbooks/C.md',
  'tiers/d.md',
  'tiers/e.md',
  'zh-cn/faq/a.md',
  'en/x.mdx',
)

test('no rule stops, whatever is written', () => {
  const everything = Object.fromEntries(rules.map(({ code }) => [code, 'warning' as const]))
  const files = fc.dictionary(path, fc.record({ data, text }), { minKeys: 1, maxKeys: 6 })
  fc.assert(
    fc.property(files, (written) => {
      const found = checkExample({ files: written, config: { health: { rules: everything } } })
      expect(found.filter(({ code }) => code === 'health/rule-failed')).toEqual([])
      for (const { message, advice } of found) expect([message, advice].join(' ')).not.toContain('undefined')
    }),
    { numRuns: rounds(150, 3000) },
  )
})

const units = [
  'rm ',
  '-x ',
  '$ ',
  'sudo ',
  'xargs ',
  '<a ',
  '4 ',
  '4-',
  'AA00 ',
  'DE75',
  'eyJ',
  'within ',
  '个',
  'a b ',
  '"',
  '[a](b) ',
  '<X> ',
  'AIza',
  '`rm x` ',
  'run ',
  'oc ',
  '![a_b-c](a.png) ',
  '![_](a.png)',
  '[..](b.md)',
  '<table>',
  '<h2>',
  '$X ',
  '{{ ',
]

test.each([
  ...units,
  '-- ',
  '$(',
  '${',
  '`',
  '\\',
  "'",
  '"$(',
  '| ',
  '; ',
  'kubectl -- ',
  'sudo -u ',
  '* ',
  '# ',
  '<<E ',
])('a line of %j is read for commands in no time', (unit) => {
  const { find } = createDestructiveFinder(HealthConfigSchema.parse({}).runbooks.destructive)
  const start = performance.now()
  for (const text of [
    `rm ${unit.repeat(4000)}`,
    `rm ${unit.repeat(4000)}`.slice(0, 4000),
    `${unit.repeat(4000).slice(0, 3990)} rm x`,
  ])
    find(text)
  expect(performance.now() - start).toBeLessThan(500)
})

test('thousands of destructive commands in one article are checked within seconds', () => {
  const text = `# A\n\n\`\`\`sh\n${'rm -rf x\n'.repeat(5000)}\`\`\`\n\n${'Run `rm x`.\n'.repeat(5000)}`
  const start = performance.now()
  checkExample({ files: { 'runbooks/a.md': text } })
  expect(performance.now() - start).toBeLessThan(3000)
})

test.each(units)('20,000 characters of %j are checked within a second', (unit) => {
  const long = unit.repeat(20_000 / unit.length)
  const body = `# A\n\n${long}\n\n\`\`\`sh\n${long}\nrm ${long}\n\`\`\`\n\nWe respond within 4 hours ${long}\n`
  const front = { title: long, aliases: [long], targets: { high: { firstResponse: '1 hour' } } }
  const start = performance.now()
  for (const name of ['runbooks/a.md', 'tiers/a.md', 'faq/a.md'])
    checkExample({ files: { [name]: { data: front, text: body } } })
  findPersonalData(long)
  findTokens(long)
  expect((performance.now() - start) / 3).toBeLessThan(1000)
})

test('a line of tags without a space is looked through in no time', () => {
  const started = performance.now()
  findPlaceholders([{ text: '<a>'.repeat(60_000), line: 1 }], new Set())
  expect(performance.now() - started).toBeLessThan(2000)
})
