/** Where a finding points: lines and columns are 1-based and count UTF-16 units of the file as read. */
export type SourceLocation =
  | { type: 'source'; file: string; line: number; column: number }
  | { type: 'file'; file: string }
  | { type: 'unavailable' }

export type FindingSeverity = 'error' | 'warning' | 'note'

/**
 * One thing that is wrong. `message` says what and why, `advice` what to do; both are single sentences of plain text
 * without control characters. `code` is `area/kebab-case` and permanent.
 */
export interface Finding {
  code: string
  severity: FindingSeverity
  at: SourceLocation
  message: string
  advice: string
  /** What it is about, such as a link's target: stays the same when lines move and messages are worded anew. */
  subject?: string
  /** The one certain way to put it right; there is none where a person must decide. */
  fix?: LinkFix
}

/** A link's or picture's target, as written in the file, and what it has to be instead. */
export interface LinkFix {
  target: string
  replacement: string
}

/** `error` sorts first, then files by name, then lines: the order in which every report prints. */
export function compareFindings(a: Finding, b: Finding): number {
  const rank = { error: 0, warning: 1, note: 2 }
  return (
    compareText(fileOf(a), fileOf(b)) ||
    lineOf(a) - lineOf(b) ||
    columnOf(a) - columnOf(b) ||
    rank[a.severity] - rank[b.severity] ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  )
}

export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === 'error')
}

const fileOf = ({ at }: Finding): string => (at.type === 'unavailable' ? '' : at.file)
const lineOf = ({ at }: Finding): number => (at.type === 'source' ? at.line : 0)
const columnOf = ({ at }: Finding): number => (at.type === 'source' ? at.column : 0)
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
