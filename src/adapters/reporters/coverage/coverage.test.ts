import { readdirSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { compareCoverage, toCoverageBaseline } from '../../../core/coverage/coverage-baseline.ts'
import { exampleReport } from '../../../core/coverage/report.fixture.ts'
import { toCell } from './csv.ts'
import { coverageFormats } from './index.ts'

const schema = JSON.parse(readFileSync(new URL('coverage.schema.json', import.meta.url), 'utf8'))
const isValid = new Ajv2020({ allErrors: true }).compile(schema)
const baseline = toCoverageBaseline(exampleReport({ card: 'missing', reset: 'answered' }))
const report = exampleReport({ card: 'answered', reset: 'weak' })
const change = compareCoverage(report, baseline)

test('every format of the folder is one that --format takes', () => {
  const files = readdirSync(import.meta.dirname).filter((file) => /^[a-z]+\.ts$/.test(file))
  const names = files
    .map((file) => file.replace('.ts', ''))
    .filter((name) => !['contract', 'index', 'words'].includes(name))
  expect(Object.keys(coverageFormats).sort()).toEqual(names.sort())
})

test.each(Object.values(coverageFormats))(
  '$name is the same for the same report, and ends its last line',
  ({ format }) => {
    expect(format(exampleReport(), undefined)).toBe(format(exampleReport(), undefined))
    expect(format(report, change)).toMatch(/\n$/)
  },
)

test.each([
  ['a report', undefined],
  ['one with a baseline', change],
])('JSON of %s keeps to its schema', (_, given) => {
  isValid(JSON.parse(coverageFormats.json.format(report, given)))
  expect(isValid.errors).toBeNull()
})

test.each([
  ['another version', { version: 2 }],
  ['a share above 1', { coverage: { ...exampleReport().coverage, share: 2 } }],
  ['a status that there is not', { questions: [{ ...exampleReport().questions[0], status: 'good' }] }],
])('the schema refuses %s', (_, part) => {
  expect(isValid({ ...exampleReport(), ...part })).toBe(false)
})

test.each([
  ['=cmd|’/c calc’!A1', "'=cmd|’/c calc’!A1"],
  ['-1+1', "'-1+1"],
  ['+49', "'+49"],
  ['@SUM(A1)', "'@SUM(A1)"],
  [' =1', "' =1"],
  ['\t=1', "' =1"],
  ['a "b", c', '"a ""b"", c"'],
  ['two\nlines', 'two lines'],
  ['plain', 'plain'],
])('a spreadsheet takes %j for the text %j', (value, cell) => {
  expect(toCell(value)).toBe(cell)
})

test('CSV has a row a question', () => {
  expect(coverageFormats.csv.format(exampleReport(), undefined)).toBe(
    [
      'id,question,status,tickets a month,saved a month,article,alias,owner,accepted,reason',
      'reset,reset?,answered,60,,reset.md,,docs,yes,reset.md it is.',
      'card,card?,weak,30,7.5,card.md,"\'=weak, ""quoted""",,no,card.md it is.',
      "'=cmd,'=cmd?,missing,10,2.5,,,,no,No article has its words.",
      'pay,pay?,declined,5,,,,,no,undefined it is.',
      '',
    ].join('\r\n'),
  )
})

test('Markdown begins with what a change gains and loses', () => {
  const [marker, headline, , gate] = coverageFormats.markdown.format(report, change).split('\n')
  expect(marker).toBe('<!-- tierzero-coverage -->')
  expect(headline).toBe('### Coverage: +30 tickets a month answered, −60 lost: “reset?”')
  expect(gate).toBe(
    'The gate fails: coverage fell from 60.0 % to 30.0 %, and 1 accepted question lost the answer. Now 30.0 % (95 % interval 4.0 % to 81.6 %).',
  )
})

test('the terminal says the figure, what to write next, and what it rests on', () => {
  expect(coverageFormats.terminal.format(exampleReport(), undefined).split('\n').slice(0, 9)).toEqual([
    'Coverage: 60.0 % (95 % interval 14.0 % to 93.3 %)',
    '60 tickets a month answered, 40 not, 5 that nobody will answer.',
    '',
    'What to write next:',
    '1. card?',
    '   card: weak, 30 tickets a month, +2 a month, about 7.5 saved',
    '   card.md it is. The alias “=weak, "quoted"” would make it findable.',
    '2. =cmd?',
    '   =cmd: missing, 10 tickets a month, +2 a month, about 2.5 saved',
  ])
})
