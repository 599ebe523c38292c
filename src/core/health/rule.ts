import type { FindingSeverity, LinkFix, SourceLocation } from '../domain/finding.ts'
import type { HealthContext } from './context.ts'

/** One thing that a rule found; the engine adds code and severity. */
export interface Found {
  at: SourceLocation
  /** What is wrong, one sentence. */
  message: string
  /** What to do, one sentence. */
  advice: string
  subject?: string
  fix?: LinkFix
}

export type Report = (found: Found) => void

/**
 * One thing that can be wrong with a corpus. `check` is pure: whatever it looks at comes in with the context, the date
 * of today included.
 */
export interface Rule {
  /** `area/kebab-case`, permanent: configurations, baselines and other people's notes name it. */
  code: string
  /** What it counts for where the config does not say; `off` for what is a matter of taste. */
  severity: FindingSeverity | 'off'
  /** What it finds, one sentence. */
  summary: string
  /** Why that matters to a reader or a writer. */
  why: string
  /** How to put it right. */
  remedy: string
  check: (context: HealthContext, report: Report) => void
}
