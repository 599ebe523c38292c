import { expect, test } from 'vitest'
import {
  compareCoverage,
  formatCoverageBaseline,
  parseCoverageBaseline,
  toCoverageBaseline,
} from './coverage-baseline.ts'
import { exampleReport } from './report.fixture.ts'

test('coverage is the answered weight of all that somebody means to answer, with an interval over questions', () => {
  const { coverage } = exampleReport()
  expect(coverage).toEqual({ share: 0.6, interval: [0.1395, 0.9328], answered: 60, unanswered: 40, declined: 5 })
})

test('by topic, product and tier, the heaviest first and what has none last', () => {
  const { byTopic, byProduct, byTier, byMonth } = exampleReport()
  expect(byTopic.map(({ name, share }) => [name, share])).toEqual([
    ['login', 1],
    ['bill', 0],
    ['', 0],
  ])
  expect([byProduct[0]?.name, byProduct[0]?.share, byTier[0]?.name]).toEqual(['Portal', 0.6, 'gold'])
  expect(byMonth).toEqual([
    { month: '2026-01', answered: 60, unanswered: 40 },
    { month: '2026-02', answered: 62, unanswered: 44 },
  ])
})

test('gaps are ranked by the tickets that an answer would save', () => {
  expect(exampleReport().gaps).toEqual([
    { id: 'card', saved: 7.5 },
    { id: '=cmd', saved: 2.5 },
  ])
  expect(exampleReport().questions.map(({ id, trend }) => [id, trend])[0]).toEqual(['reset', 2])
})

test('what the site is asked with is nowhere in a report', () => {
  expect(JSON.stringify(exampleReport())).not.toContain('never to be shown')
})

test('a baseline is read as it was written, a question a line', () => {
  const baseline = toCoverageBaseline(exampleReport())
  const text = formatCoverageBaseline(baseline)
  expect(parseCoverageBaseline(text)).toEqual(baseline)
  expect(text.split('\n')).toHaveLength(4 + 4 + 4)
})

test.each([
  ['{', 'it is not JSON'],
  ['{"version":2}', '"version" does not fit'],
])('refuses the baseline %s: %s', (text, message) => {
  expect(() => parseCoverageBaseline(text)).toThrow(message)
})

const baseline = toCoverageBaseline(exampleReport())

test.each([
  ['nothing changed', {}, [], [], false],
  ['an answer is gained', { card: 'answered' }, ['card'], [], false],
  ['an accepted answer is lost', { reset: 'weak' }, [], ['reset'], true],
  [
    'one is lost and more is gained',
    { reset: 'stale', card: 'answered', '=cmd': 'answered' },
    ['card', '=cmd'],
    ['reset'],
    true,
  ],
] as const)('where %s', (_, statuses, gained, lost, isFailing) => {
  const change = compareCoverage(exampleReport(statuses), baseline)
  expect(change.gained.map(({ id }) => id)).toEqual(gained)
  expect(change.lost.map(({ id }) => id)).toEqual(lost)
  expect(change.isFailing).toBe(isFailing)
})

test('coverage that fell fails though no accepted question lost its answer', () => {
  const before = toCoverageBaseline(exampleReport({ card: 'answered' }))
  expect(compareCoverage(exampleReport(), before)).toMatchObject({ isLower: true, isFailing: true })
})
