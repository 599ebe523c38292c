import { createLookup } from '../answers/article-names.ts'
import { thresholds } from '../answers/confidence.ts'
import type { Article } from '../domain/article.ts'
import { type Evidence, findRival, most, type Reply, top, weigh } from './evidence.ts'
import type { Question } from './question.ts'
import { isOverdue, toDue } from './review-due.ts'

/**
 * - `answered`: the right article is among the first three, with confidence, for most of what is asked
 * - `weak`: found late, or without confidence
 * - `missing`: nothing is found that could answer it
 * - `contradicted`: two articles answer it, one for some wordings and one for others
 * - `stale`: answered by an article that is deprecated or whose review is overdue
 * - `declined`: nothing shall answer it, which the register says
 */
export const statuses = ['answered', 'weak', 'missing', 'contradicted', 'stale', 'declined'] as const
export type CoverageStatus = (typeof statuses)[number]

export interface Verdict {
  status: CoverageStatus
  /** One sentence for a writer. */
  reason: string
  /** File of the article that answers, or comes nearest; absent where nothing does. */
  article?: string
  /** The other one of two that contradict each other. */
  other?: string
  /** How likely the article answers it, 0 to 1 (`toConfidence`). */
  confidence: number
  /** Share of what was asked that finds the article among the first three, or as many as the register says, 0 to 1. */
  found: number
  /** A wording that, as an alias of the article, would make it findable. */
  alias?: string
  /** Of what is missing: the topic that most of what is found is in, and an answer would likely be. */
  topic?: string
}

export interface JudgeContext {
  articles: readonly Article[]
  defaultLocale: string
  /** `YYYY-MM-DD` */
  today: string
}

/** Least mean confidence for what is found to be related at all. */
const leastRelated = 0.25

/** Judges questions by what the site says to their wordings. */
export function createJudge({
  articles,
  defaultLocale,
  today,
}: JudgeContext): (question: Question, replies: readonly Reply[]) => Verdict {
  const byFile = new Map(articles.map((article) => [article.file, article]))
  const lookUp = createLookup(articles)
  return (question, replies) => {
    const { entry } = question
    const wanted =
      entry?.article === undefined
        ? undefined
        : lookUp(entry.article, entry.locale?.toLowerCase() ?? defaultLocale)?.file
    const evidence = weigh(question, replies, wanted)
    const declined =
      entry?.['will-not-answer'] ?? (entry?.nothing === true ? 'the register says that nothing answers it' : undefined)
    if (declined !== undefined)
      return {
        status: 'declined',
        reason: `Will not be answered: ${declined}.`.replace(/\.\.$/, '.'),
        confidence: evidence.mean,
        found: 0,
      }
    const { article } = evidence
    if (article === undefined)
      return { status: 'missing', reason: 'No article has its words.', confidence: evidence.mean, found: 0 }
    const found: Found = { ...evidence, article, wanted, known: byFile.get(article) }
    return (
      toContradicted(found, replies) ??
      toAnswered(found, today) ??
      (wanted === undefined ? toRelated(found, question, replies, byFile) : toUnfindable(found, question))
    )
  }
}

interface Found extends Evidence {
  article: string
  /** The register says that it is this one. */
  wanted: string | undefined
  known: Article | undefined
}

/** Of articles that nobody chose, two may answer. */
function toContradicted(
  { article, wanted, confidence, found, weights }: Found,
  replies: readonly Reply[],
): Verdict | undefined {
  const rival = wanted === undefined ? findRival(replies, weights, article) : undefined
  return rival === undefined
    ? undefined
    : {
        status: 'contradicted',
        reason: `Some wordings find ${article}, others ${rival}.`,
        article,
        other: rival,
        confidence,
        found,
      }
}

function toAnswered({ article, confidence, found, known }: Found, today: string): Verdict | undefined {
  if (found < most || confidence < thresholds.answered) return undefined
  const stale = toStale(known, today)
  const verdict = { article, confidence, found }
  return stale === undefined
    ? { ...verdict, status: 'answered', reason: `${toPercent(found)} of what is asked finds ${article}.` }
    : { ...verdict, status: 'stale', reason: `${article} answers it, but ${stale}.` }
}

/** The register says which article answers, and it is not found as it should be. */
function toUnfindable({ article, confidence, found, anywhere, known }: Found, { wordings }: Question): Verdict {
  const share = anywhere > 0 ? `${toPercent(found)} of what is asked finds it` : 'nothing that is asked finds it'
  return {
    status: 'weak',
    reason: `${article} should answer it, and ${share}.`,
    article,
    confidence,
    found,
    ...toOffer(known, wordings),
  }
}

/** Nobody said which article answers, and none does for certain. */
function toRelated(
  { article, confidence, found, mean, firsts, weights, known }: Found,
  { wordings }: Question,
  replies: readonly Reply[],
  byFile: ReadonlyMap<string, Article>,
): Verdict {
  const verdict = { article, confidence, found }
  if (mean < leastRelated) {
    const topic = findTopic(replies, weights, byFile)
    return {
      ...verdict,
      status: 'missing',
      reason: `The nearest is ${article}, which hardly has its words.`,
      ...(topic === undefined ? {} : { topic }),
    }
  }
  return (firsts[0]?.share ?? 0) >= most
    ? {
        ...verdict,
        status: 'weak',
        reason: `${article} comes nearest, without confidence.`,
        ...toOffer(known, wordings),
      }
    : { ...verdict, status: 'weak', reason: `Only related articles are found, ${article} most often.` }
}

/** The topic that most of what is found first is in, by weight; undefined where none has half of it. */
function findTopic(
  replies: readonly Reply[],
  weights: readonly number[],
  byFile: ReadonlyMap<string, Article>,
): string | undefined {
  const shares = new Map<string, number>()
  let total = 0
  for (const [number, { files }] of replies.entries()) {
    for (const file of files.slice(0, top)) {
      const weight = weights[number] ?? 0
      total += weight
      const topic = byFile.get(file)?.topic
      if (topic) shares.set(topic, (shares.get(topic) ?? 0) + weight)
    }
  }
  const [first] = [...shares].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  return first !== undefined && first[1] >= most * total ? first[0] : undefined
}

function toOffer(article: Article | undefined, wordings: readonly string[]): { alias?: string } {
  const alias = findAlias(article, wordings)
  return alias === undefined ? {} : { alias }
}

/** The first wording that the article is not called yet. */
function findAlias(article: Article | undefined, wordings: readonly string[]): string | undefined {
  if (article === undefined) return undefined
  const names = new Set([article.title, ...article.aliases].map((name) => name.trim().toLowerCase()))
  return wordings.find((wording) => !names.has(wording.trim().toLowerCase()))
}

function toStale(article: Article | undefined, today: string): string | undefined {
  if (article === undefined) return undefined
  if (article.status === 'deprecated') return 'is deprecated'
  return isOverdue(article, today) ? `its review was due on ${toDue(article)}` : undefined
}

const toPercent = (share: number): string => `${Math.round(share * 100)} %`
