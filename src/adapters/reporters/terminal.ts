import type { Finding } from '../../core/domain/finding.ts'
import type { ReportContext } from './contract.ts'
import { formatSummary } from './shared/counts.ts'
import { defineReporter } from './shared/define-reporter.ts'
import { findPath, formatPosition, groupByPath } from './shared/place.ts'
import { toSafeText } from './shared/safe-text.ts'

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
    const groups = [...groupByPath(findings, context)].map(([path, group]) => formatGroup(path, group, context))
    return [...groups, `${formatSummary(findings, context)}\n`].join('\n')
  },
})

function formatGroup(path: string | undefined, findings: readonly Finding[], context: ReportContext): string {
  const { bold } = toStyles(context)
  const units = findings.map((finding) => formatUnit(finding, context))
  return `${bold(toSafeText(path ?? 'The whole site'))}\n${units.join('')}`
}

function formatUnit({ at, severity, code, message, advice }: Finding, context: ReportContext): string {
  const styles = toStyles(context)
  const path = findPath(at, context)
  const position = formatPosition(at)
  const place = path === undefined ? '' : `${styles.dim(toSafeText(path) + (position && ':'))}${position}  `
  return `  ${place}${styles[severity](severity)}  ${toSafeText(code)}\n    ${toSafeText(message)} ${toSafeText(advice)}\n`
}

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
