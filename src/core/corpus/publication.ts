import { type Status, statuses } from '../domain/article.ts'
import type { Problem } from '../markdown/problem.ts'
import { findNearest } from '../text/nearest.ts'
import type { FileProblem, SourceFile } from './source-file.ts'

/**
 * Whether an article is to be published, from all the keys by which writers keep one back. Whatever cannot be
 * understood is reported and keeps it back: a page too few can be added, a page too many has been read.
 */
export function readStatus(
  { data, locate }: Pick<SourceFile, 'data' | 'locate'>,
  problems: FileProblem[],
): Status | undefined {
  const report = (key: string, code: string, message: string, advice: string): void => {
    const at = locate([key]) ?? { line: 1, column: 1 }
    problems.push({ code, severity: 'error', ...at, message, advice })
  }
  const readFlag = (key: string, advice: string): boolean | 'unclear' | undefined => {
    const value = data[key]
    if (value === undefined || value === null) return undefined
    const flag = toFlag(value)
    if (flag !== undefined) return flag
    if (key === 'published' && isDate(value)) return undefined
    report(key, 'schema/wrong-value', `"${key}: ${toText(value)}" is neither true nor false.`, advice)
    return 'unclear'
  }
  const draft = readFlag('draft', 'Write "draft: true" to keep the article back, or remove the key.')
  const published = readFlag('published', 'Write "draft: true" to keep the article back, or remove the key.')
  const status = readWord(data['status'], report)
  problems.push(...findIgnoredDates({ data, locate }))
  const isHeldBack = draft === true || draft === 'unclear' || published === false || published === 'unclear'
  return isHeldBack ? 'draft' : status
}

/** The booleans of YAML 1.1, in quotes or not, which Hugo and Jekyll read as such. */
export function toFlag(value: unknown): boolean | undefined {
  const word = String(value).trim().toLowerCase()
  if (['true', 'yes', 'on', 'y', '1'].includes(word)) return true
  return ['false', 'no', 'off', 'n', '0'].includes(word) ? false : undefined
}

function readWord(
  value: unknown,
  report: (key: string, code: string, message: string, advice: string) => void,
): Status | undefined {
  if (value === undefined || value === null) return undefined
  const word = toText(value).trim().toLowerCase()
  const known = statuses.find((candidate) => candidate === word)
  if (known !== undefined) return known
  if (marksOfOtherTools.has(word)) return undefined
  const nearest = findNearest(word, statuses)
  report(
    'status',
    'schema/unknown-word',
    `"status: ${toText(value)}" is not one of ${statuses.join(', ')}.`,
    nearest ? `Did you mean "${nearest}"?` : 'Write "status: draft" to keep the article back, or remove the key.',
  )
  return 'draft'
}

/** What Material for MkDocs marks a published page with in its menu. */
const marksOfOtherTools: ReadonlySet<string> = new Set(['new'])

const dates: Record<string, 'from' | 'until'> = {
  publishdate: 'from',
  pubdate: 'from',
  published: 'from',
  expirydate: 'until',
  unpublishdate: 'until',
}

/** Hugo compares these with the clock; a build that does is not the same tomorrow. */
function findIgnoredDates({ data, locate }: Pick<SourceFile, 'data' | 'locate'>): Problem[] {
  return Object.entries(data).flatMap(([key, value]): Problem[] => {
    const effect = Object.hasOwn(dates, key.toLowerCase()) ? dates[key.toLowerCase()] : undefined
    if (effect === undefined || !isDate(value)) return []
    const at = locate([key]) ?? { line: 1, column: 1 }
    const what = effect === 'from' ? 'keeps nothing back before' : 'takes nothing away after'
    const advice =
      effect === 'from'
        ? 'Write "draft: true" until that day, or remove the key if it has passed.'
        : 'Write "draft: true" when that day has come.'
    const message = `"${key}" ${what} that day, because a build does not look at the clock.`
    return [{ code: 'schema/ignored-date', severity: 'warning', ...at, message, advice }]
  })
}

const isDate = (value: unknown): boolean => value instanceof Date || /^\s*\d{4}-\d{1,2}-\d{1,2}/.test(String(value))
const toText = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value))
