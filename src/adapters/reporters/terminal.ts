import type { Finding, SourceLocation } from '../../core/domain/finding.ts'
import type { ReportContext } from './contract.ts'
import { formatSummary } from './shared/counts.ts'
import { defineReporter } from './shared/define-reporter.ts'
import { findPath, formatPosition, groupByPath } from './shared/place.ts'
import { toClipped, toSafeText } from './shared/safe-text.ts'
import { toLines } from './shared/wrap.ts'

export { toSafeText } from './shared/safe-text.ts'

/**
 * For people: findings by file, each with a place that a terminal can open, and a line that sums up. Nothing in it can
 * move the cursor, colour the screen or speak to a CI runner.
 */
export const terminal = defineReporter({
  name: 'terminal',
  mediaType: 'text/plain',
  extension: 'txt',
  format: (findings, context) => {
    const notes = context.areNotesListed ? [] : findings.filter(isNote)
    const listed = context.areNotesListed ? findings : findings.filter((finding) => !isNote(finding))
    const groups = [...groupByPath(listed, context)].map(([path, group]) => formatGroup(path, group, context))
    const summary = toLines(formatSummary(findings, context), context.columns ?? Infinity)
    return [...groups, ...formatNoteCounts(notes), `${summary.join('\n')}\n`].join('\n')
  },
})

function formatGroup(path: string | undefined, findings: readonly Finding[], context: ReportContext): string {
  const { bold } = toStyles(context)
  const width = findings.reduce((widest, { at }) => Math.max(widest, formatPosition(at).length), 0)
  const units = findings.map((finding) => formatUnit(finding, width, context))
  return `${bold(toSafeText(path ?? 'The whole site'))}\n${units.join('')}`
}

function formatUnit({ at, severity, code, message, advice }: Finding, width: number, context: ReportContext): string {
  const styles = toStyles(context)
  const words = `${toClipped(toSafeText(message), textLimit)} ${toClipped(toSafeText(advice), textLimit)}`
  const lines = toLines(words, (context.columns ?? Infinity) - 4)
  return [
    `  ${formatPlace(at, width, context)}${styles[severity](severity.padEnd(7))}  ${toSafeText(code)}\n`,
    // Once more, as what was in the middle of a line may now be at its start.
    ...lines.map((line) => `    ${toSafeText(line)}\n`),
  ].join('')
}

const isNote = ({ severity }: Finding): boolean => severity === 'note'

function formatNoteCounts(notes: readonly Finding[]): string[] {
  if (notes.length === 0) return []
  const counts = [...Map.groupBy(notes, ({ code }) => code)].sort(([a], [b]) => (a < b ? -1 : 1))
  const lines = counts.map(([code, { length }]) => `  ${length} ${toSafeText(code)}\n`)
  return [`Notes, which --notes lists:\n${lines.join('')}`]
}

/** The path again, as terminals open `path:line:column` and nothing less; padded, so that severities stand below each other. */
function formatPlace(at: SourceLocation, width: number, context: ReportContext): string {
  const { dim } = toStyles(context)
  const path = findPath(at, context)
  if (path === undefined) return ''
  const position = formatPosition(at)
  const padding = width === 0 ? '' : ' '.repeat(width - position.length + (position === '' ? 1 : 0))
  return `${dim(toSafeText(path) + (position && ':'))}${position}${padding}  `
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
