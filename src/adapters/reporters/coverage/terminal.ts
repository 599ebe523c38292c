import type { CoverageReport, NamedShare } from '../../../core/coverage/coverage-report.ts'
import {
  formatAssumptions,
  formatChange,
  formatGap,
  formatGate,
  formatShare,
  toAmount,
  toPercent,
} from '../shared/coverage-words.ts'
import { toClipped, toSafeText } from '../shared/safe-text.ts'
import type { CoverageFormat } from './contract.ts'

/** For people: the figure, what it is made of, and what to write next. */
export const terminal: CoverageFormat = {
  name: 'terminal',
  format: (report, change) =>
    [
      `Coverage: ${formatShare(report.coverage)}`,
      `${toAmount(report.coverage.answered)} tickets a month answered, ${toAmount(report.coverage.unanswered)} not, ${toAmount(report.coverage.declined)} that nobody will answer.`,
      ...(change === undefined ? [] : [`${formatChange(change)}.`, formatGate(change, report)]),
      '',
      ...formatGaps(report),
      ...formatNamed('topic', report.byTopic),
      ...formatNamed('product', report.byProduct),
      ...formatNamed('tier', report.byTier),
      ...formatAssumptions(report),
    ]
      .map((line) => `${toSafeText(line)}\n`)
      .join(''),
}

const shownGaps = 20

function formatGaps({ gaps, questions }: CoverageReport): string[] {
  if (gaps.length === 0) return ['Every question is answered.', '']
  const byId = new Map(questions.map((question) => [question.id, question]))
  const lines = gaps.slice(0, shownGaps).flatMap(({ id, saved }, number) => {
    const question = byId.get(id)
    if (question === undefined) return []
    const trend =
      question.trend === undefined || question.trend === 0
        ? ''
        : `, ${question.trend > 0 ? '+' : '−'}${toAmount(Math.abs(question.trend))} a month`
    return [
      `${number + 1}. ${toClipped(question.label, 120)}`,
      `   ${id}: ${question.status}, ${toAmount(question.perMonth)} tickets a month${trend}, about ${toAmount(saved)} saved`,
      `   ${formatGap(question)}`,
    ]
  })
  const more = gaps.length > shownGaps ? [`And ${gaps.length - shownGaps} more; --format json or csv holds all.`] : []
  return ['What to write next:', ...lines, ...more, '']
}

function formatNamed(name: string, shares: readonly NamedShare[]): string[] {
  if (shares.length === 0) return []
  const rows = shares.slice(0, 12)
  const width = Math.max(...rows.map((row) => toName(row).length))
  return [
    `By ${name}:`,
    ...rows.map(
      (row) =>
        `  ${toName(row).padEnd(width)}  ${toPercent(row.share).padStart(7)}  ${toAmount(row.unanswered)} of ${toAmount(row.answered + row.unanswered)} unanswered`,
    ),
    '',
  ]
}

const toName = ({ name }: NamedShare): string => toClipped(name === '' ? '(none)' : name, 40)
