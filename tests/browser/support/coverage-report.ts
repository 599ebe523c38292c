import type { PublishedReport } from '../../../src/core/coverage/published-report.ts'

type Asked = PublishedReport['questions'][number]

const ask = (label: string, status: Asked['status'], perMonth: number, topic?: string): Asked => ({
  id: label.toLowerCase().replace(/\W+/g, '-'),
  label,
  status,
  perMonth,
  ...(topic === undefined ? {} : { topic }),
})

const questions = [
  ask('How do I reset my password?', 'answered', 412.5, 'login'),
  ask('The app asks for a code from an authenticator that I no longer have since I changed my phone', 'missing', 188),
  ask('Why was I charged twice?', 'weak', 141.2, 'billing'),
  ask('Where is my invoice?', 'answered', 120, 'billing'),
  ask('如何更改我的电子邮件地址，而旧地址已经不能再接收邮件了？', 'stale', 64, 'login'),
  ask('VPN drops every ten minutes', 'missing', 38.4, 'network'),
  ask('Can I have two invoices?', 'contradicted', 12, 'billing'),
  ask('Is there a dark mode?', 'declined', 7),
]
const isGap = ({ status }: Asked): boolean => status !== 'answered' && status !== 'declined'

const run = (date: string, share: number, spread: number, source: 'tickets' | 'register' = 'tickets') => ({
  date,
  source,
  share,
  interval: [Math.max(0, share - spread), Math.min(1, share + spread)] as [number, number],
  answered: Math.round(9760 * share) / 10,
  unanswered: Math.round(9760 * (1 - share)) / 10,
})

/** A report as `coverage --json` writes it, with long words, two scripts, and runs at uneven times. */
export const coverageReport: PublishedReport = {
  version: 1,
  date: '2026-03-15',
  source: { type: 'tickets' },
  coverage: { share: 0.5456, interval: [0.2481, 0.8138], answered: 532.5, unanswered: 443.6 },
  byMonth: [
    { month: '2025-12', answered: 410, unanswered: 520 },
    { month: '2026-01', answered: 488, unanswered: 471 },
    { month: '2026-02', answered: 531, unanswered: 430 },
  ],
  history: [
    run('2025-09-01', 0.31, 0.21),
    run('2025-10-06', 0.36, 0.22),
    run('2025-12-29', 0.44, 0.26),
    run('2026-01-12', 0.9, 0.05, 'register'),
    run('2026-02-16', 0.52, 0.27),
    run('2026-03-15', 0.5456, 0.28),
  ],
  freshness: { current: 31, overdue: 6, deprecated: 2, unreviewed: 14 },
  questions,
  gaps: questions.filter(isGap).map(({ id, perMonth }) => ({ id, saved: Math.round(perMonth * 2.5) / 10 })),
}
