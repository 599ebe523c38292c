import type { Finding, FindingSeverity } from '../../../core/domain/finding.ts'
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

export function formatCount(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}

/** One line: what was found, in how much, what a baseline holds, and what follows. */
export function formatSummary(findings: readonly Finding[], context: Ending): string {
  return `${formatCounts(findings).replace(/^n/, 'N')} in ${formatGround(context)}`
}

/** The same without what was found: `120 files with 100 articles. The check passes.` */
export function formatGround({ checked, baselined, exit }: Ending): string {
  const ground = `${formatCount(checked.files, 'file')} with ${formatCount(checked.articles, 'article')}.`
  const held = baselined === 0 ? '' : `The baseline holds ${baselined} more.`
  return [ground, held, toSafeText(exit.meaning)].filter(Boolean).join(' ')
}

type Ending = Pick<ReportContext, 'checked' | 'baselined' | 'exit'>
