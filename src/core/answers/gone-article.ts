import type { Article } from '../domain/article.ts'
import type { Finding, SourceLocation } from '../domain/finding.ts'
import type { State } from './answer.ts'

export interface GoneArticle {
  at: SourceLocation
  /** As the entry names it, and the language that it is wanted in. */
  name: string
  locale: string
  wording: string
  /** What came of the wording before. */
  before: number | State | undefined
  /** What the wording finds now, best first. */
  files: readonly string[]
  /** The article that took its place. */
  successor: Article | undefined
  /** The same in another language. */
  other: Article | undefined
  /** The id that is most alike. */
  nearest: string | undefined
}

/** What a question has lost with its article: where it stood, and what stands there now. */
export function toGone({ at, name, locale, wording, before, files, successor, other, nearest }: GoneArticle): Finding {
  const [first] = files
  const where = other === undefined ? '' : ` in ${locale}, only in ${other.locale}`
  const parts = [
    toWas(before),
    successor && `it is ${successor.file} now, which is ${toPlace(files.indexOf(successor.file) + 1)}`,
    first === undefined ? 'nothing is found' : first === successor?.file ? undefined : `${first} is first`,
  ].filter((part) => part !== undefined)
  return {
    code: 'answers/unknown-article',
    severity: 'error',
    at,
    message: `There is no article "${name}"${where}, which ${quote(wording)} must find: ${parts.join('; ')}.`,
    advice: toAdvice(successor?.id ?? nearest, successor !== undefined, first),
    subject: wording,
  }
}

function toAdvice(id: string | undefined, isSure: boolean, first: string | undefined): string {
  if (id !== undefined) return isSure ? `Name "${id}".` : `Did you mean "${id}"?`
  if (first === undefined) return 'Name the article that answers it, or take the question out.'
  return `If ${first} answers it now, name that; else name the article that does, or take the question out.`
}

/** The rank that it had, in words. */
export function toWas(before: number | State | undefined): string | undefined {
  return typeof before === 'number' && before > 0 ? `it was ${toOrdinal(before)}` : undefined
}

/** @param rank from 1; 0 for none */
export const toPlace = (rank: number): string => (rank === 0 ? 'not among the first ten' : toOrdinal(rank))

/** On one line, and cut where it is long. */
export function quote(wording: string): string {
  const line = wording.replace(/\s+/g, ' ').trim()
  return `"${line.length > 80 ? `${line.slice(0, 79)}…` : line}"`
}

function toOrdinal(rank: number): string {
  const ending = rank % 100 >= 11 && rank % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][rank % 10] ?? 'th')
  return `${rank}${ending}`
}
