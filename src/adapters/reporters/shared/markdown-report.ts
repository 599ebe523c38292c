import type { Finding } from '../../../core/domain/finding.ts'
import { formatCount } from '../../../core/text/format-count.ts'
import type { ReportContext } from '../contract.ts'
import { countSeverities, formatChecked, formatCounts } from './counts.ts'
import { toMarkdownText } from './markdown-text.ts'
import { findPath, formatPosition, groupByPath } from './place.ts'
import { toClipped } from './safe-text.ts'
import { toUriPath } from './uri-path.ts'

/** Stands first in every report, so that whoever posts one finds the one from before and writes over it. */
export const commentMarker = '<!-- tierzero-check -->'

/** A headline with counts and a table for each file, those with errors first; no longer than `limit` UTF-16 units. */
export function formatMarkdown(findings: readonly Finding[], context: ReportContext, limit: number): string {
  const headline = `### ${toMarkdownText(context.tool.name)}: ${formatCounts(findings)}`
  const start = `${commentMarker}\n${headline}\n\n${toMarkdownText(formatChecked(context))}\n`
  return start + formatTables(findings, context, limit - start.length)
}

/** A table for each file, those with errors first; no longer than `limit` UTF-16 units. */
export function formatTables(findings: readonly Finding[], context: TableContext, limit: number): string {
  let report = ''
  let shown = 0
  for (const [path, group] of toErrorsFirst(groupByPath(findings, context))) {
    const { start, end } = toFrame(path, group)
    const rows = takeFitting(group, context, limit - tailRoom - report.length - start.length - end.length)
    if (rows.length > 0) report += start + rows.join('') + end
    shown += rows.length
    if (rows.length < group.length) break
  }
  return shown === findings.length ? report : report + formatTail(findings.length - shown)
}

type TableContext = Pick<ReportContext, 'pathPrefix' | 'sourceUrl'>

const tailRoom = 200

const formatTail = (count: number): string =>
  `\n**And ${formatCount(count, 'more finding')}** that had no room here. Run the check to see all.\n`

function toErrorsFirst(groups: Map<string | undefined, Finding[]>): [string | undefined, Finding[]][] {
  const hasError = (group: Finding[]): boolean => countSeverities(group).error > 0
  return [...groups].toSorted(([, a], [, b]) => Number(hasError(b)) - Number(hasError(a)))
}

/** Files with errors are open; the others are one click away. */
function toFrame(path: string | undefined, group: readonly Finding[]): { start: string; end: string } {
  const name = path === undefined ? 'The whole site' : `<code>${toMarkdownText(toClipped(path, pathLimit))}</code>`
  const open = countSeverities(group).error > 0 ? ' open' : ''
  return {
    start: `\n<details${open}><summary>${name}: ${formatCounts(group)}</summary>\n\n${tableHead}`,
    end: '\n</details>\n',
  }
}

const tableHead = '| Line | Severity | Finding | What to do |\n| --- | --- | --- | --- |\n'

function takeFitting(findings: readonly Finding[], context: TableContext, room: number): string[] {
  const rows: string[] = []
  let left = room
  for (const finding of findings) {
    const row = formatRow(finding, context)
    left -= row.length
    if (left < 0) break
    rows.push(row)
  }
  return rows
}

function formatRow({ at, severity, code, message, advice }: Finding, context: TableContext): string {
  const cells = [
    formatLinkedPosition(at, context),
    severity,
    `${toMarkdownText(toClipped(message, textLimit))} <code>${toMarkdownText(toClipped(code, 100))}</code>`,
    toMarkdownText(toClipped(advice, textLimit)),
  ]
  return `| ${cells.join(' | ')} |\n`
}

const pathLimit = 300
const textLimit = 600

function formatLinkedPosition(at: Finding['at'], context: TableContext): string {
  const position = formatPosition(at)
  const path = findPath(at, context)
  if (context.sourceUrl === undefined || path === undefined || at.type !== 'source') return position
  return `[${position}](${context.sourceUrl}${toUriPath(path)}#L${at.line})`
}
