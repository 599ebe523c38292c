import { z } from 'zod'
import type { CoverageChange } from '../coverage/coverage-baseline.ts'
import type { CoverageReport, ReportedQuestion } from '../coverage/coverage-report.ts'
import type { Finding, FindingSeverity } from '../domain/finding.ts'
import { compareWithBaseline, toBaseline } from '../health/baseline.ts'
import { type ArticleChange, changeTypes } from '../releases/compare-releases.ts'

/** Of each list, as many entries as anybody reads in a comment. */
const mostListed = 100

/** Longer texts are cut by whoever writes a review, and refused by whoever reads one. */
const longest = 1000

const text = z.string().max(longest)
const count = z.int().min(0).max(1_000_000)
const severity = z.enum(['error', 'warning', 'note'])

const FindingSchema = z.strictObject({
  code: text,
  severity,
  at: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('source'), file: text, line: count, column: count }),
    z.strictObject({ type: z.literal('file'), file: text }),
    z.strictObject({ type: z.literal('unavailable') }),
  ]),
  message: text,
  advice: text,
})

const QuestionSchema = z.strictObject({ label: text, perMonth: z.number().min(0), article: text.optional() })

/**
 * What a branch changes. It is data and no text that is shown as it is: a branch of somebody else may have written it,
 * so whoever reads one takes nothing but this shape.
 */
export const ReviewSchema = z.strictObject({
  version: z.literal(1),
  health: z.strictObject({
    /** Findings in all, now. */
    findings: count,
    /** That the branch brings, of each severity; undefined where there was nothing to compare with. */
    brought: z.record(severity, count).optional(),
    /** That it puts right. */
    gone: count,
    /** Those that it brings, the first ones, files relative to the top of the repository. */
    fresh: z.array(FindingSchema).max(mostListed),
    isFailing: z.boolean(),
  }),
  articles: z.strictObject({
    counts: z.record(z.enum(changeTypes), count),
    changes: z
      .array(
        z.strictObject({
          type: z.enum(changeTypes),
          locale: text,
          route: text,
          title: text,
          /** Where it was, if it has moved. */
          from: text.optional(),
        }),
      )
      .max(mostListed),
  }),
  /** Of the questions of the register; absent where it has none with a weight. */
  coverage: z
    .strictObject({
      before: z.number().min(0).max(1),
      share: z.number().min(0).max(1),
      gained: z.array(QuestionSchema).max(mostListed),
      lost: z.array(QuestionSchema).max(mostListed),
      lostAccepted: count,
      isLower: z.boolean(),
      isFailing: z.boolean(),
    })
    .optional(),
})

export type Review = z.output<typeof ReviewSchema>

export interface ReviewInput {
  /** All that is wrong now. */
  findings: readonly Finding[]
  /** All that was; undefined where there is nothing to compare with. */
  before: readonly Finding[] | undefined
  failOn: readonly FindingSeverity[]
  changes: readonly ArticleChange[]
  coverage: { report: CoverageReport; change: CoverageChange } | undefined
  /** The path of a finding's file from the top of the repository. */
  toPath: (file: string) => string
}

/** Findings that were not there before, and how many of those before are gone. */
export function findBrought(
  findings: readonly Finding[],
  before: readonly Finding[] | undefined,
): { fresh: readonly Finding[]; gone: number } {
  if (before === undefined) return { fresh: findings, gone: 0 }
  const { fresh, gone } = compareWithBaseline(findings, toBaseline(before))
  return { fresh, gone }
}

/** Puts a review together: lists as long and texts as many as its schema takes. */
export function toReview({ findings, before, failOn, changes, coverage, toPath }: ReviewInput): Review {
  const { fresh, gone } = findBrought(findings, before)
  const severities = ['error', 'warning', 'note'] as const
  const countOf = (wanted: FindingSeverity): number => fresh.filter((finding) => finding.severity === wanted).length
  return {
    version: 1,
    health: {
      findings: findings.length,
      ...(before === undefined ? {} : { brought: toRecord(severities, countOf) }),
      gone,
      fresh: severities
        .flatMap((wanted) => fresh.filter((finding) => finding.severity === wanted))
        .slice(0, mostListed)
        .map(({ code, severity: rank, at, message, advice }) => ({
          code: clip(code),
          severity: rank,
          at: at.type === 'unavailable' ? at : { ...at, file: clip(toPath(at.file)) },
          message: clip(message),
          advice: clip(advice),
        })),
      isFailing: fresh.some(({ severity: rank }) => failOn.includes(rank)),
    },
    articles: {
      counts: toRecord(changeTypes, (type) => changes.filter((change) => change.type === type).length),
      changes: changes.slice(0, mostListed).map(({ type, article, before: was }) => ({
        type,
        locale: clip(article.locale),
        route: clip(article.route),
        title: clip(article.title),
        ...(type === 'moved' && was ? { from: clip(was.route) } : {}),
      })),
    },
    ...(coverage === undefined ? {} : { coverage: toCoverage(coverage) }),
  }
}

function toCoverage({ report, change }: NonNullable<ReviewInput['coverage']>): NonNullable<Review['coverage']> {
  const { before, gained, lost, isLower, isFailing } = change
  return {
    before,
    share: report.coverage.share,
    gained: gained.slice(0, mostListed).map(toQuestion),
    lost: lost.slice(0, mostListed).map(toQuestion),
    lostAccepted: lost.filter(({ accepted }) => accepted).length,
    isLower,
    isFailing,
  }
}

const toQuestion = ({ label, perMonth, article }: ReportedQuestion): z.output<typeof QuestionSchema> => ({
  label: clip(label),
  perMonth,
  ...(article === undefined ? {} : { article: clip(article) }),
})

const toRecord = <Key extends string>(keys: readonly Key[], countOf: (key: Key) => number): Record<Key, number> =>
  Object.fromEntries(keys.map((key) => [key, countOf(key)])) as Record<Key, number>

const clip = (value: string): string => value.slice(0, longest).toWellFormed()
