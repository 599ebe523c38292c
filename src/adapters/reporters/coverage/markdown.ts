import type { CoverageReport, ReportedQuestion } from '../../../core/coverage/coverage-report.ts'
import {
  formatAssumptions,
  formatChange,
  formatGap,
  formatGate,
  formatShare,
  toAmount,
} from '../shared/coverage-words.ts'
import { toMarkdownText } from '../shared/markdown-text.ts'
import { toClipped } from '../shared/safe-text.ts'
import type { CoverageFormat } from './contract.ts'

/** Stands first, so that whoever posts one finds the one from before and writes over it. */
export const commentMarker = '<!-- tierzero-coverage -->'

const shownGaps = 20

/** A comment on a pull or merge request. */
export const markdown: CoverageFormat = {
  name: 'markdown',
  format: (report, change) => {
    const headline =
      change === undefined ? formatShare(report.coverage) : formatChange(change, (text) => toText(text, 120))
    return [
      commentMarker,
      `### Coverage: ${headline}`,
      '',
      ...(change === undefined ? [] : [`${formatGate(change, report)} Now ${formatShare(report.coverage)}.`, '']),
      ...(change === undefined
        ? []
        : [...formatTable('Answered now', change.gained), ...formatTable('Lost', change.lost)]),
      ...formatGaps(report),
      '<details><summary>What the figures rest on</summary>',
      '',
      ...formatAssumptions(report).map((line) => `- ${toText(line, 600)}`),
      '',
      '</details>',
      '',
    ].join('\n')
  },
}

function formatGaps({ gaps, questions }: CoverageReport): string[] {
  if (gaps.length === 0) return []
  const byId = new Map(questions.map((question) => [question.id, question]))
  const rows = gaps.slice(0, shownGaps).flatMap(({ id, saved }) => {
    const question = byId.get(id)
    return question === undefined
      ? []
      : [
          `| ${toText(question.label, 120)} | ${question.status} | ${toAmount(question.perMonth)} | ${toAmount(saved)} | ${toText(formatGap(question), 300)} |`,
        ]
  })
  return [
    `<details><summary>What to write next: ${gaps.length} ${gaps.length === 1 ? 'question' : 'questions'} without an answer</summary>`,
    '',
    '| Question | Status | Tickets a month | Saved | What to do |',
    '| --- | --- | ---: | ---: | --- |',
    ...rows,
    '',
    '</details>',
    '',
  ]
}

function formatTable(title: string, questions: readonly ReportedQuestion[]): string[] {
  if (questions.length === 0) return []
  return [
    `| ${title} | Tickets a month | Article |`,
    '| --- | ---: | --- |',
    ...questions
      .slice(0, shownGaps)
      .map(
        ({ label, perMonth, article }) =>
          `| ${toText(label, 120)} | ${toAmount(perMonth)} | ${toText(article ?? 'none', 200)} |`,
      ),
    '',
  ]
}

const toText = (text: string, length: number): string => toMarkdownText(toClipped(text, length))
