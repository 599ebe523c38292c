import type { CoverageChange } from '../../../core/coverage/coverage-baseline.ts'
import type { CoverageReport, ReportedQuestion, Share } from '../../../core/coverage/coverage-report.ts'
import { formatCount } from '../../../core/text/format-count.ts'

export const toPercent = (share: number): string => `${(share * 100).toFixed(1)} %`

/** A number as people write it: `1234`, `0.4`. */
export const toAmount = (value: number): string =>
  value >= 10 || Number.isInteger(value) ? value.toFixed(0) : value.toFixed(1)

export const formatShare = ({ share, interval: [low, high] }: Share): string =>
  `${toPercent(share)} (95 % interval ${toPercent(low)} to ${toPercent(high)})`

type Asked = Pick<ReportedQuestion, 'label' | 'perMonth'>

/** "+37 tickets a month answered, −4 lost: …" */
export function formatChange(
  { gained, lost }: { gained: readonly Asked[]; lost: readonly Asked[] },
  toText: (text: string) => string = (text) => text,
): string {
  const sum = (questions: readonly Asked[]): string =>
    toAmount(questions.reduce((all, { perMonth }) => all + perMonth, 0))
  const named = lost.slice(0, 5).map(({ label }) => `“${toText(label)}”`)
  const more = lost.length > named.length ? ` and ${lost.length - named.length} more` : ''
  const loss = lost.length === 0 ? '' : `, −${sum(lost)} lost: ${named.join(', ')}${more}`
  return `+${sum(gained)} tickets a month answered${loss}`
}

/** Why the gate fails, in one sentence; that it passes else. */
export function formatGate({ before, isLower, lost, isFailing }: CoverageChange, { coverage }: CoverageReport): string {
  const lostAccepted = lost.filter((question) => question.accepted).length
  return formatOutcome({ before, share: coverage.share, lostAccepted, isLower, isFailing })
}

export interface GateOutcome {
  before: number
  share: number
  lostAccepted: number
  isLower: boolean
  isFailing: boolean
}

export function formatOutcome({ before, share, lostAccepted: accepted, isLower, isFailing }: GateOutcome): string {
  if (!isFailing) return `The gate passes: coverage was ${toPercent(before)} and is ${toPercent(share)}.`
  const reasons = [
    isLower ? `coverage fell from ${toPercent(before)} to ${toPercent(share)}` : '',
    accepted === 0 ? '' : `${accepted} accepted ${accepted === 1 ? 'question' : 'questions'} lost the answer`,
  ].filter((reason) => reason !== '')
  return `The gate fails: ${reasons.join(', and ')}.`
}

/** What the figures rest on, a sentence each. */
export function formatAssumptions({ source, assumptions: { k, selfService } }: CoverageReport): string[] {
  const counted =
    source.type === 'register'
      ? ['Weights are those of the register.']
      : [
          `${formatCount(source.tickets.counted, 'ticket')}${source.tickets.from === undefined ? ' without dates, taken as one month' : ` from ${source.tickets.from} to ${source.tickets.to}`}; ${source.tickets.ungrouped} of them in no group, which do not count. ${source.tickets.machineMade} of machines, ${source.tickets.duplicates} repeated and ${source.tickets.bad} that could not be read are left out.`,
          ...(source.tickets.undated === 0
            ? []
            : [
                `${formatCount(source.tickets.undated, 'ticket')} without a date that can be read, which count in no month. Where day and month could be mistaken for each other, give --date-format, such as "d/M/yyyy H:mm".`,
              ]),
          `Nothing is shown that fewer than ${k} tickets share.`,
        ]
  return [
    ...counted,
    `Tickets saved a month are tickets a month × ${toPercent(selfService)}, the share of people assumed to find an answer and then write no ticket.`,
    'The interval is Wilson’s, over questions by their weight: it says how far a few questions decide, not whether the engine judges right. It calls answered what it finds with confidence, which is less than what is there: compare coverage with that of other runs.',
  ]
}

export const formatGap = ({ status, reason, alias, article, other }: ReportedQuestion): string =>
  alias === undefined
    ? status === 'missing'
      ? `${reason} Write an article.`
      : status === 'contradicted'
        ? `${reason} Say it in one of ${article} and ${other}, and link to it from the other.`
        : status === 'stale'
          ? `${reason} Review it.`
          : `${reason} Write what is asked into a title or an alias.`
    : `${reason} The alias “${alias}” would make it findable.`
