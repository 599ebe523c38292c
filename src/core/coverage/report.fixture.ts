import type { Article } from '../domain/article.ts'
import { buildReport, type CoverageReport } from './coverage-report.ts'
import type { Grouping } from './group-tickets.ts'
import type { CoverageStatus } from './judge.ts'
import type { Question } from './question.ts'

const articles = [
  {
    id: 'faq/login/reset',
    file: 'reset.md',
    topic: 'login',
    status: 'published',
    reviewed: '2026-01-01',
    isIndex: false,
  },
  { id: 'faq/bill/card', file: 'card.md', topic: 'bill', status: 'deprecated', reviewed: undefined, isIndex: false },
] as Article[]

const toQuestion = (id: string, perMonth: number, extra: Partial<Question> = {}): Question => ({
  id,
  wordings: [`${id}?`, `${id} please`],
  asked: [{ text: 'never to be shown', tickets: 1 }],
  perMonth,
  months: new Map([
    ['2026-01', perMonth],
    ['2026-02', perMonth + 2],
  ]),
  products: new Map([['Portal', perMonth]]),
  tiers: new Map([['gold', perMonth]]),
  entry: undefined,
  ...extra,
})

const grouping: Grouping = {
  groups: [],
  groupOf: new Int32Array(),
  tickets: 200,
  ungrouped: 10,
  machineMade: 3,
  undated: 4,
  months: new Map(),
  products: new Map(),
  tiers: new Map(),
  from: '2026-01-01',
  to: '2026-02-28',
}

const verdict = (status: CoverageStatus, article?: string) => ({
  status,
  reason: status === 'missing' ? 'No article has its words.' : `${article} it is.`,
  confidence: 0.51234,
  found: 1,
  ...(article === undefined ? {} : { article }),
  ...(status === 'weak' ? { alias: '=weak, "quoted"' } : {}),
})

/** A report with a question of each kind. */
export function exampleReport(statuses: Partial<Record<string, CoverageStatus>> = {}): CoverageReport {
  const entry = { ask: ['reset?'], top: 3, article: 'faq/login/reset', owner: 'docs' }
  return buildReport({
    tool: { name: 'tierzero', version: '0.1.0' },
    date: '2026-03-15',
    judged: [
      { question: toQuestion('reset', 60, { entry }), verdict: verdict(statuses['reset'] ?? 'answered', 'reset.md') },
      { question: toQuestion('card', 30), verdict: verdict(statuses['card'] ?? 'weak', 'card.md') },
      { question: toQuestion('=cmd', 10), verdict: verdict(statuses['=cmd'] ?? 'missing') },
      { question: toQuestion('pay', 5), verdict: verdict(statuses['pay'] ?? 'declined') },
    ],
    grouping,
    read: { duplicates: 2, bad: 1 },
    articles,
    assumptions: { k: 5, selfService: 0.25 },
    isOverdue: () => false,
  })
}
