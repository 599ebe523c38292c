import type { Finding, FindingSeverity } from '../../../core/domain/finding.ts'
import { formatCount } from '../../../core/text/format-count.ts'
import type { ReportContext } from '../contract.ts'
import { toSafeText } from './safe-text.ts'

export const severities = ['error', 'warning', 'note'] as const satisfies FindingSeverity[]

export function countSeverities(findings: readonly Finding[]): Record<FindingSeverity, number> {
  const counts = { error: 0, warning: 0, note: 0 }
  for (const { severity } of findings) counts[severity]++
  return counts
}

/** `2 errors, 1 note`, or `no findings`. */
export function formatCounts(findings: readonly Finding[]): string {
  const counts = countSeverities(findings)
  const words = severities.filter((severity) => counts[severity] > 0)
  return words.map((severity) => formatCount(counts[severity], severity)).join(', ') || 'no findings'
}

/** One line: what was checked, what was found, what a baseline holds, and what follows. */
export function formatSummary(findings: readonly Finding[], context: Ending): string {
  return [`Checked ${formatGround(context)}: ${formatCounts(findings)}.`, formatEnd(context)].join(' ').trimEnd()
}

/** The same without what was found: `Checked 120 files with 100 articles. The check passes.` */
export function formatChecked(context: Ending): string {
  return [`Checked ${formatGround(context)}.`, formatEnd(context)].join(' ').trimEnd()
}

type Ending = Pick<ReportContext, 'checked' | 'baselined' | 'exit'>

const formatGround = ({ checked }: Ending): string =>
  `${formatCount(checked.files, 'file')} with ${formatCount(checked.articles, 'article')}`

const formatEnd = ({ baselined, exit }: Ending): string =>
  [baselined > 0 && `The baseline holds ${baselined} more.`, toSafeText(exit.meaning)].filter(Boolean).join(' ')
