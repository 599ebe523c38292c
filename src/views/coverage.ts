import type { PublishedReport } from '../core/coverage/published-report.ts'
import { stringsLocale } from '../core/strings/strings.ts'
import { topicLabel } from './labels.ts'
import { type PageView, toPageView } from './page.ts'
import { localeOf, routesOf, type Site, toHref } from './site.ts'
import { formatDate, stringsFor } from './words.ts'

/** How a part of a bar is painted. */
export type Tone = 'good' | 'weak' | 'bad'

export interface ChartRow {
  label: string
  /** Of each part, in the order of the chart's parts. */
  values: number[]
  /** How its bar is painted, where rows differ rather than parts. */
  tone?: Tone
}

/** Bars of one or more parts, a row each, and the same numbers as a table. */
export interface Chart {
  id: string
  title: string
  /** What the rows are, over the first column of the table. */
  rowName: string
  parts: { name: string; tone: Tone }[]
  rows: ChartRow[]
  /** Largest sum of a row, at least 1. */
  most: number
}

/** Coverage from run to run, as a line with its interval, and the same numbers as a table. Shares are 0 to 1. */
export interface Trend {
  id: string
  title: string
  /** Of the line, in words, for who does not see it. */
  summary: string
  points: { date: string; share: number; low: number; high: number; at: number }[]
  /** Labels of the axis beside it. */
  ticks: { share: number; label: string }[]
  columns: string[]
  rows: string[][]
}

export interface CoverageView {
  page: PageView
  home: string
  lead: string
  figure: string
  /** Absent until there are two runs. */
  trend?: Trend
  charts: Chart[]
}

const mostRows = 20

/** Where the page is in a locale: an article that is there keeps the address. */
export function toCoverageRoute(site: Site, locale: string): string {
  const { prefix } = localeOf(site, locale)
  const at = (name: string): string => `/${prefix === '' ? '' : `${prefix}/`}${name}/`
  return site.taken.has(at('coverage')) ? at('coverage-report') : at('coverage')
}

/** What the committed report says, as charts. */
export function toCoverageView(site: Site, report: PublishedReport, locale: string): CoverageView {
  const words = stringsFor(locale).coverage
  const page = toPageView(site, {
    locale,
    route: toCoverageRoute(site, locale),
    title: words.title,
    description: words.description,
    at: (tag) => ({ route: toCoverageRoute(site, tag), isOwn: true }),
    isListed: false,
  })
  const percent = new Intl.NumberFormat(stringsLocale(locale), { style: 'percent', maximumFractionDigits: 1 })
  const { share, interval } = report.coverage
  return {
    // Whoever has the address may read it; nobody is led here.
    page,
    home: toHref(site, routesOf(site, locale).home),
    lead: words.lead(formatDate(report.date, locale)),
    figure: words.figure(percent.format(share), percent.format(interval[0]), percent.format(interval[1])),
    ...toTrend(report, locale),
    charts: [toMonths, toTopics, toGaps, toFreshness]
      .map((toChart) => toChart(report, site, locale))
      .filter(({ rows }) => rows.length > 0),
  }
}

/** Runs of tickets and of the register tell nothing of each other: only those of the report's own kind. */
function toTrend({ history, source }: PublishedReport, locale: string): { trend?: Trend } {
  const words = stringsFor(locale).coverage
  const runs = history.filter((run) => run.source === source.type).slice(-mostRuns)
  const [first, last] = [runs[0], runs.at(-1)]
  if (first === undefined || last === undefined || runs.length < 2) return {}
  const percent = new Intl.NumberFormat(stringsLocale(locale), { style: 'percent', maximumFractionDigits: 1 })
  const toTime = (date: string): number => Date.parse(`${date}T00:00:00Z`)
  const span = toTime(last.date) - toTime(first.date)
  const summary = words.trend(
    formatDate(first.date, locale),
    percent.format(first.share),
    formatDate(last.date, locale),
    percent.format(last.share),
  )
  return {
    trend: {
      id: 'chart-trend',
      title: words.overRuns,
      summary,
      points: runs.map(({ date, share, interval: [low, high] }) => ({
        date: formatDate(date, locale),
        share,
        low,
        high,
        at: (toTime(date) - toTime(first.date)) / span,
      })),
      ticks: [0, 0.5, 1].map((share) => ({ share, label: percent.format(share) })),
      columns: [words.day, words.coverage, words.interval, words.answered, words.unanswered],
      rows: runs.map(({ date, share, interval: [low, high], answered, unanswered }) => [
        formatDate(date, locale),
        percent.format(share),
        words.between(percent.format(low), percent.format(high)),
        String(answered),
        String(unanswered),
      ]),
    },
  }
}

const mostRuns = 104

function toMonths({ byMonth }: PublishedReport, _: Site, locale: string): Chart {
  const words = stringsFor(locale).coverage
  return finish(
    'months',
    words.overTime,
    words.month,
    [good(words.answered), bad(words.unanswered)],
    [
      ...byMonth
        .slice(-mostRows)
        .map(({ month, answered, unanswered }) => ({ label: month, values: [answered, unanswered] })),
    ],
  )
}

function toTopics({ questions }: PublishedReport, site: Site, locale: string): Chart {
  const words = stringsFor(locale).coverage
  const byTopic = Map.groupBy(
    questions.filter(({ status }) => status !== 'declined'),
    ({ topic }) => topic ?? '',
  )
  const rows = [...byTopic].map(([topic, group]) => {
    const sum = (statuses: readonly string[]): number =>
      group.reduce((all, { status, perMonth }) => all + (statuses.includes(status) ? perMonth : 0), 0)
    return {
      label: topic === '' ? words.noTopic : topicLabel(site, topic, locale),
      values: [sum(['answered']), sum(['weak', 'stale', 'contradicted']), sum(['missing'])].map(round),
    }
  })
  const parts = [good(words.answered), { name: words.weak, tone: 'weak' as const }, bad(words.missing)]
  return finish('topics', words.byTopic, words.topic, parts, rows.sort(byTotal).slice(0, mostRows))
}

function toGaps({ questions, gaps }: PublishedReport, _: Site, locale: string): Chart {
  const words = stringsFor(locale).coverage
  const labels = new Map(questions.map(({ id, label }) => [id, label]))
  const rows = gaps.slice(0, mostRows).map(({ id, saved }) => ({ label: labels.get(id) ?? id, values: [saved] }))
  return finish('gaps', words.gaps, words.question, [good(words.saved)], rows)
}

function toFreshness({ freshness }: PublishedReport, _: Site, locale: string): Chart {
  const words = stringsFor(locale).coverage
  const { current, unreviewed, overdue, deprecated } = freshness
  const rows: ChartRow[] = [
    { label: words.current, values: [current], tone: 'good' },
    { label: words.unreviewed, values: [unreviewed], tone: 'weak' },
    { label: words.overdue, values: [overdue], tone: 'weak' },
    { label: words.deprecated, values: [deprecated], tone: 'bad' },
  ]
  return finish('freshness', words.freshness, words.state, [good(words.articles)], rows)
}

const good = (name: string) => ({ name, tone: 'good' as const })
const bad = (name: string) => ({ name, tone: 'bad' as const })

const finish = (id: string, title: string, rowName: string, parts: Chart['parts'], rows: ChartRow[]): Chart => ({
  id: `chart-${id}`,
  title,
  rowName,
  parts,
  rows,
  most: Math.max(1, ...rows.map(toTotal)),
})

const toTotal = ({ values }: ChartRow): number => values.reduce((sum, value) => sum + value, 0)
const byTotal = (a: ChartRow, b: ChartRow): number => toTotal(b) - toTotal(a) || (a.label < b.label ? -1 : 1)
const round = (value: number): number => Math.round(value * 10) / 10
