import type { Article } from '../domain/article.ts'
import { type CoverageRun, toHistory } from './coverage-history.ts'
import type { Grouping } from './group-tickets.ts'
import type { CoverageStatus, Verdict } from './judge.ts'
import type { Question } from './question.ts'
import type { Counts } from './ticket-values.ts'
import { toEffectiveCount, toWilson } from './wilson.ts'

/** What a report holds; its JSON is `coverage.schema.json`. Shares are 0 to 1, weights tickets a month. */
export interface CoverageReport {
  version: 1
  tool: { name: string; version: string }
  /** Day of the run, `YYYY-MM-DD`, by which articles are overdue. */
  date: string
  source: { type: 'tickets'; tickets: TicketSummary } | { type: 'register' }
  assumptions: Assumptions
  coverage: Share
  byTopic: NamedShare[]
  byProduct: NamedShare[]
  byTier: NamedShare[]
  byMonth: MonthShare[]
  /** Earlier runs that are known and this one, by date. */
  history: CoverageRun[]
  freshness: { current: number; overdue: number; deprecated: number; unreviewed: number }
  questions: ReportedQuestion[]
  /** Ids of questions without an answer, what helps most first. */
  gaps: { id: string; saved: number }[]
}

export interface TicketSummary {
  counted: number
  /** Opened by machines; they are not counted. */
  machineMade: number
  /** Tickets that came a second time. */
  duplicates: number
  /** Records that could not be read. */
  bad: number
  /** Of which no date could be read: they are in no month. */
  undated: number
  /** In no group of `k` or more. */
  ungrouped: number
  from?: string
  to?: string
}

export interface Assumptions {
  /** Least tickets that share what is shown. */
  k: number
  /** Share of those with a question who find its answer and then write no ticket. */
  selfService: number
}

export interface Share {
  /** Share of the weight that is answered, of all that is not declined. */
  share: number
  /** 95 %, over questions. */
  interval: [low: number, high: number]
  answered: number
  unanswered: number
  declined: number
}

export interface NamedShare extends Share {
  name: string
}

export interface MonthShare {
  month: string
  answered: number
  unanswered: number
}

export interface ReportedQuestion {
  id: string
  label: string
  wordings: string[]
  status: CoverageStatus
  reason: string
  article?: string
  other?: string
  alias?: string
  /** Of the article; of what is missing, where it would likely be. */
  topic?: string
  owner?: string
  accepted: boolean
  confidence: number
  found: number
  perMonth: number
  months: Record<string, number>
  products: Record<string, number>
  tiers: Record<string, number>
  /** Tickets a month in the later half of the months less those in the earlier half, by their mean; absent for less than two. */
  trend?: number
}

export interface ReportInput {
  tool: CoverageReport['tool']
  date: string
  judged: readonly { question: Question; verdict: Verdict }[]
  grouping: Grouping | undefined
  /** What reading the tickets came to. */
  read?: { duplicates: number; bad: number }
  articles: readonly Article[]
  assumptions: Assumptions
  isOverdue: (article: Article) => boolean
  /** Runs before this one. */
  history?: readonly CoverageRun[]
}

/** Puts a report together. The same input gives the same report. */
export function buildReport(input: ReportInput): CoverageReport {
  const { tool, date, judged, grouping, articles, assumptions, isOverdue } = input
  const byFile = new Map(articles.map((article) => [article.file, article]))
  const questions = judged
    .map(({ question, verdict }) => toReported(question, verdict, byFile.get(verdict.article ?? '')))
    .sort((a, b) => b.perMonth - a.perMonth || (a.id < b.id ? -1 : 1))
  const gaps = questions
    .filter(({ status }) => status !== 'answered' && status !== 'declined')
    .map(({ id, perMonth }) => ({ id, saved: round(perMonth * assumptions.selfService, 1) }))
  const coverage = toShare(questions.map((question) => ({ question, weight: question.perMonth })))
  const { share, interval, answered, unanswered } = coverage
  const type = grouping === undefined ? 'register' : 'tickets'
  return {
    version: 1,
    tool,
    date,
    source:
      grouping === undefined
        ? { type: 'register' }
        : { type: 'tickets', tickets: toTicketSummary(grouping, input.read ?? { duplicates: 0, bad: 0 }) },
    assumptions,
    coverage,
    byTopic: toNamed(questions, ({ topic, perMonth }) => ({ [topic ?? '']: perMonth })),
    byProduct: toNamed(questions, ({ products }) => products),
    byTier: toNamed(questions, ({ tiers }) => tiers),
    byMonth: toMonthShares(questions),
    history: toHistory(input.history ?? [], { date, source: type, share, interval, answered, unanswered }),
    freshness: toFreshness(articles, isOverdue),
    questions,
    gaps,
  }
}

function toReported(
  { id, wordings, entry, ...question }: Question,
  verdict: Verdict,
  article: Article | undefined,
): ReportedQuestion {
  const { status, reason, other, alias } = verdict
  const topic = status === 'missing' ? verdict.topic : article?.topic
  const months = toRecord(question.months)
  const trend = toTrend(months)
  return {
    id,
    label: wordings[0] ?? id,
    wordings: [...wordings],
    status,
    reason,
    ...(verdict.article === undefined ? {} : { article: verdict.article }),
    ...(other === undefined ? {} : { other }),
    ...(alias === undefined ? {} : { alias }),
    ...(topic === undefined ? {} : { topic }),
    ...(entry?.owner === undefined ? {} : { owner: entry.owner }),
    accepted: entry !== undefined,
    confidence: round(verdict.confidence, 4),
    found: round(verdict.found, 4),
    perMonth: question.perMonth,
    months,
    products: toRecord(question.products),
    tiers: toRecord(question.tiers),
    ...(trend === undefined ? {} : { trend }),
  }
}

function toTrend(months: Record<string, number>): number | undefined {
  const counts = Object.values(months)
  if (counts.length < 2) return undefined
  const half = Math.floor(counts.length / 2)
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
  return round(mean(counts.slice(-half)) - mean(counts.slice(0, half)), 1)
}

interface Weighed {
  question: ReportedQuestion
  weight: number
}

function toShare(weighed: readonly Weighed[]): Share {
  const sum = (holds: (status: CoverageStatus) => boolean): number =>
    weighed.reduce((all, { question, weight }) => all + (holds(question.status) ? weight : 0), 0)
  const answered = sum((status) => status === 'answered')
  const unanswered = sum((status) => status !== 'answered' && status !== 'declined')
  const share = answered + unanswered === 0 ? 0 : answered / (answered + unanswered)
  const counted = weighed.filter(({ question }) => question.status !== 'declined').map(({ weight }) => weight)
  const [low, high] = toWilson(share, toEffectiveCount(counted))
  return {
    share: round(share, 4),
    interval: [round(low, 4), round(high, 4)],
    answered: round(answered, 1),
    unanswered: round(unanswered, 1),
    declined: round(
      sum((status) => status === 'declined'),
      1,
    ),
  }
}

/** Heaviest first; what has no name last. */
function toNamed(
  questions: readonly ReportedQuestion[],
  weigh: (question: ReportedQuestion) => Record<string, number>,
): NamedShare[] {
  const byName = new Map<string, Weighed[]>()
  for (const question of questions)
    for (const [name, weight] of Object.entries(weigh(question)))
      byName.set(name, [...(byName.get(name) ?? []), { question, weight }])
  const total = ({ answered, unanswered, declined }: Share): number => answered + unanswered + declined
  return [...byName]
    .map(([name, weighed]) => ({ name, ...toShare(weighed) }))
    .sort((a, b) => Number(a.name === '') - Number(b.name === '') || total(b) - total(a) || (a.name < b.name ? -1 : 1))
}

function toMonthShares(questions: readonly ReportedQuestion[]): MonthShare[] {
  const months = new Map<string, MonthShare>()
  for (const { status, months: counts } of questions) {
    if (status === 'declined') continue
    for (const [month, count] of Object.entries(counts)) {
      const entry = months.get(month) ?? { month, answered: 0, unanswered: 0 }
      entry[status === 'answered' ? 'answered' : 'unanswered'] += count
      months.set(month, entry)
    }
  }
  return [...months.values()].sort((a, b) => (a.month < b.month ? -1 : 1))
}

function toFreshness(
  articles: readonly Article[],
  isOverdue: (article: Article) => boolean,
): CoverageReport['freshness'] {
  const freshness = { current: 0, overdue: 0, deprecated: 0, unreviewed: 0 }
  for (const article of articles) {
    if (article.isIndex) continue
    if (article.status === 'deprecated') freshness.deprecated += 1
    else if (isOverdue(article)) freshness.overdue += 1
    else if (article.reviewed === undefined) freshness.unreviewed += 1
    else freshness.current += 1
  }
  return freshness
}

function toTicketSummary(
  { tickets, machineMade, undated, ungrouped, from, to }: Grouping,
  { duplicates, bad }: NonNullable<ReportInput['read']>,
): TicketSummary {
  return {
    counted: tickets,
    machineMade,
    duplicates,
    bad,
    undated,
    ungrouped,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  }
}

const toRecord = (counts: Counts): Record<string, number> =>
  Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)))

const round = (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits
