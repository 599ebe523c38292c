import { expect, test } from 'vitest'
import { PublishedReportSchema } from '../core/coverage/published-report.ts'
import { exampleReport } from '../core/coverage/report.fixture.ts'
import { toCoverageRoute, toCoverageView } from './coverage.ts'
import { exampleSite } from './files/example-site.fixture.ts'

const report = PublishedReportSchema.parse(JSON.parse(JSON.stringify(exampleReport())))

const article = (title: string) => ({ data: { title } })
const site = exampleSite({ files: { 'en/faq/login/a.md': article('A'), 'en/faq/bill/b.md': article('B') } })

test('shows what is answered over time, by topic, what is missing and how fresh the articles are', () => {
  const { page, figure, charts } = toCoverageView(site, report, 'en')
  expect(figure).toBe('60% of what people ask is answered (95% interval: 14% to 93.3%).')
  expect(charts.map(({ title, rows, most }) => [title, rows, most])).toEqual([
    [
      'Tickets by month',
      [
        { label: '2026-01', values: [60, 40] },
        { label: '2026-02', values: [62, 44] },
      ],
      106,
    ],
    [
      'Tickets a month by topic',
      [
        { label: 'Login', values: [60, 0, 0] },
        { label: 'Bill', values: [0, 30, 0] },
        { label: 'No topic', values: [0, 0, 10] },
      ],
      60,
    ],
    [
      'What to write next',
      [
        { label: 'card?', values: [7.5] },
        { label: '=cmd?', values: [2.5] },
      ],
      7.5,
    ],
    [
      'How fresh the articles are',
      [
        { label: 'Reviewed', values: [1], tone: 'good' },
        { label: 'Never reviewed', values: [0], tone: 'weak' },
        { label: 'Review overdue', values: [0], tone: 'weak' },
        { label: 'No longer maintained', values: [1], tone: 'bad' },
      ],
      1,
    ],
  ])
  expect([page.isIndexed, page.canonical, page.alternates]).toEqual([false, undefined, []])
})

test('an article keeps the address that it has, and the page moves aside', () => {
  const taken = exampleSite({ files: { 'en/coverage.md': article('Coverage') } })
  expect([toCoverageRoute(site, 'en'), toCoverageRoute(taken, 'en')]).toEqual(['/coverage/', '/coverage-report/'])
})

test('shows coverage from run to run once there are two, and none of another kind', () => {
  const run = { interval: [0.1, 0.9] as [number, number], answered: 50, unanswered: 50, source: 'tickets' as const }
  const earlier = [
    { ...run, date: '2026-01-01', share: 0.5 },
    { ...run, date: '2026-01-02', share: 0.9, source: 'register' as const },
  ]
  expect(toCoverageView(site, report, 'en').trend).toBeUndefined()
  const { trend } = toCoverageView(site, { ...report, history: [...earlier, ...report.history] }, 'en')
  expect(trend?.points.map(({ date, share, at }) => [date, share, at])).toEqual([
    ['1 January 2026', 0.5, 0],
    ['15 March 2026', 0.6, 1],
  ])
  expect(trend?.summary).toBe('From 50% on 1 January 2026 to 60% on 15 March 2026; the band is the 95% interval.')
  expect(trend?.rows[0]).toEqual(['1 January 2026', '50%', '10% to 90%', '50', '50'])
})
