import type { Finding } from '../../core/domain/finding.ts'
import type { ReportContext } from './contract.ts'
import { formatSummary } from './shared/counts.ts'
import { defineReporter } from './shared/define-reporter.ts'
import { findPath, formatPosition, groupByPath } from './shared/place.ts'
import { toClipped, toSafeText } from './shared/safe-text.ts'
import { toLines } from './shared/wrap.ts'

export { toSafeText } from './shared/safe-text.ts'

/**
 * For people: findings by file, each behind a place that a terminal can open, and a line that sums up. Nothing in it can
 * move the cursor, colour the screen or speak to a CI runner.
 */
export const terminal = defineReporter({
  name: 'terminal',
  mediaType: 'text/plain',
  extension: 'txt',
  format: (findings, context) => {
    const notes = context.areNotesListed ? [] : findings.filter(isNote)
    const listed = context.areNotesListed ? findings : findings.filter((finding) => !isNote(finding))
    const groups = [...groupByPath(listed, context).values()].map((group) => formatGroup(group, context))
    const summary = toLines(formatSummary(findings, context), context.columns ?? Infinity)
    return [...groups, ...formatNoteCounts(notes), `${summary.join('\n')}\n`].join('\n')
  },
})

function formatGroup(findings: readonly Finding[], context: ReportContext): string {
  const places = findings.map(({ at }) => formatPlace(at, context))
  const width = places.reduce((widest, { length }) => Math.max(widest, length), 0)
  return findings.map((finding, index) => formatUnit(finding, places[index]?.padEnd(width) ?? '', context)).join('')
}

function formatUnit({ severity, code, message, advice }: Finding, place: string, context: ReportContext): string {
  const styles = toStyles(context)
  const words = `${toClipped(toSafeText(message), textLimit)} ${toClipped(toSafeText(advice), textLimit)}`
  const lines = toLines(words, (context.columns ?? Infinity) - 2)
  // Made safe once more, as what was in the middle of a line may now be at its start.
  const body = lines.map((line) => `  ${toSafeText(line)}\n`).join('')
  return `${styles.bold(place)}  ${styles[severity](severity)}  ${styles.dim(toSafeText(code))}\n${body}`
}

/** As terminals and editors open it: `path:line:column`. */
const formatPlace = (at: Finding['at'], context: ReportContext): string =>
  toSafeText([findPath(at, context), formatPosition(at)].filter(Boolean).join(':')) || 'The whole site'

const isNote = ({ severity }: Finding): boolean => severity === 'note'

function formatNoteCounts(notes: readonly Finding[]): string[] {
  if (notes.length === 0) return []
  const counts = [...Map.groupBy(notes, ({ code }) => code)].sort(([a], [b]) => (a < b ? -1 : 1))
  const lines = counts.map(([code, { length }]) => `  ${length} ${toSafeText(code)}\n`)
  return [`Notes, which --notes lists:\n${lines.join('')}`]
}

/** Of a message, and of its advice: a few screen lines. Programs get the whole. */
const textLimit = 600

/** Findings for a log: one line each with place, severity, code, what is wrong and what to do. */
export function formatFindings(findings: readonly Finding[], { isColored }: Pick<ReportContext, 'isColored'>): string {
  const styles = toStyles({ isColored })
  return findings
    .map(({ at, severity, code, message, advice }) => {
      const place =
        at.type === 'unavailable' ? '' : at.type === 'file' ? `${at.file}: ` : `${at.file}:${at.line}:${at.column}: `
      return `${toSafeText(place)}${styles[severity](severity)} ${styles.dim(code)} ${toSafeText(message)} ${toSafeText(advice)}\n`
    })
    .join('')
}

function toStyles({ isColored }: Pick<ReportContext, 'isColored'>) {
  const style = (code: number) => (text: string) => (isColored ? `\x1b[${code}m${text}\x1b[0m` : text)
  return { error: style(31), warning: style(33), note: style(36), bold: style(1), dim: style(2) }
}
