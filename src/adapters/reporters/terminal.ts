import type { Finding } from '../../core/domain/finding.ts'
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
    const groups = [...groupByPath(listed, context).values()].map((group) => formatGroup(group, context))
    const summary = toLines(formatSummary(findings, context), context.columns ?? Infinity)
    return [...groups, ...formatNoteCounts(notes), `${summary.join('\n')}\n`].join('\n')
  },
})

function formatGroup(findings: readonly Finding[], context: ReportContext): string {
  const { bold } = toStyles(context)
  const [first] = findings
  const name = first === undefined || first.at.type === 'unavailable' ? 'The whole site' : toSafeText(first.at.file)
  const widths = {
    position: toWidest(findings.map(({ at }) => formatPosition(at))),
    code: Math.min(toWidest(findings.map(({ code }) => code)), 40),
  }
  return `${bold(name)}\n${findings.map((finding) => formatUnit(finding, widths, context)).join('')}`
}

/** Position, severity and code below each other, then the path once more, as terminals open `path:line:column` alone. */
function formatUnit(
  { at, severity, code, message, advice }: Finding,
  widths: { position: number; code: number },
  context: ReportContext,
): string {
  const styles = toStyles(context)
  const position = formatPosition(at)
  const place = [findPath(at, context), position].filter(Boolean).join(':')
  const columns = [
    ...(widths.position === 0 ? [] : [position.padEnd(widths.position)]),
    styles[severity](severity.padEnd(7)),
    toSafeText(code).padEnd(place === '' ? 0 : widths.code),
    ...(place === '' ? [] : [styles.dim(toSafeText(place))]),
  ]
  const words = `${toClipped(toSafeText(message), textLimit)} ${toClipped(toSafeText(advice), textLimit)}`
  const lines = toLines(words, (context.columns ?? Infinity) - 4)
  // Made safe once more, as what was in the middle of a line may now be at its start.
  return `  ${columns.join('  ')}\n${lines.map((line) => `    ${toSafeText(line)}\n`).join('')}`
}

const toWidest = (texts: readonly string[]): number => texts.reduce((widest, { length }) => Math.max(widest, length), 0)

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
