import { z } from 'zod'
import type { CoverageReport, ReportedQuestion } from './coverage-report.ts'
import type { KnownGroup } from './group-ids.ts'
import { statuses } from './judge.ts'

/** What was covered when the baseline was written: only what may be shown. */
const CoverageBaselineSchema = z.strictObject({
  version: z.literal(1),
  source: z.enum(['tickets', 'register']),
  /** 0 to 1 */
  coverage: z.number().min(0).max(1),
  questions: z.array(
    z.strictObject({
      id: z.string().min(1),
      status: z.enum(statuses),
      perMonth: z.number().min(0),
      wordings: z.array(z.string()),
      accepted: z.boolean(),
    }),
  ),
})

export type CoverageBaseline = z.infer<typeof CoverageBaselineSchema>

/** @throws Error with one clause for what is no baseline */
export function parseCoverageBaseline(text: string): CoverageBaseline {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw new Error('it is not JSON')
  }
  const parsed = CoverageBaselineSchema.safeParse(json)
  if (parsed.success) return parsed.data
  throw new Error(`"${parsed.error.issues[0]?.path.join('.') ?? ''}" does not fit`)
}

export function toCoverageBaseline({ source, coverage, questions }: CoverageReport): CoverageBaseline {
  return {
    version: 1,
    source: source.type,
    coverage: coverage.share,
    questions: questions
      .map(({ id, status, perMonth, wordings, accepted }) => ({ id, status, perMonth, wordings, accepted }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  }
}

/** A line a question, sorted, so that a diff shows what changed. */
export function formatCoverageBaseline({ questions, ...baseline }: CoverageBaseline): string {
  const head = Object.entries(baseline).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`)
  const lines = questions.map((question) => `\n    ${JSON.stringify(question)}`)
  return `{\n${head.join('')}  "questions": [${lines.join(',')}${lines.length > 0 ? '\n  ' : ''}]\n}\n`
}

export const toKnownOfBaseline = ({ questions }: CoverageBaseline): KnownGroup[] =>
  questions.map(({ id, wordings }) => ({ id, wordings }))

export interface CoverageChange {
  before: number
  /** Answered now, and not then. */
  gained: ReportedQuestion[]
  /** Answered then, and not now. */
  lost: ReportedQuestion[]
  /** Coverage is lower than it was. */
  isLower: boolean
  /** Lower, or an accepted question lost its answer. */
  isFailing: boolean
}

/** Less than this is rounding. */
const tolerance = 0.0001

/** What changed since the baseline was written. Questions that only one of both knows change coverage alone. */
export function compareCoverage(report: CoverageReport, baseline: CoverageBaseline): CoverageChange {
  const before = new Map(baseline.questions.map((question) => [question.id, question]))
  const changed = (holds: (was: boolean, is: boolean) => boolean): ReportedQuestion[] =>
    report.questions.filter(({ id, status }) => {
      const known = before.get(id)
      return (
        known !== undefined &&
        known.status !== 'declined' &&
        status !== 'declined' &&
        holds(known.status === 'answered', status === 'answered')
      )
    })
  const lost = changed((was, is) => was && !is)
  const isLower = report.coverage.share < baseline.coverage - tolerance
  return {
    before: baseline.coverage,
    gained: changed((was, is) => !was && is),
    lost,
    isLower,
    isFailing: isLower || lost.some(({ accepted }) => accepted),
  }
}
