import type { CoverageChange } from '../../../core/coverage/coverage-baseline.ts'
import type { CoverageReport } from '../../../core/coverage/coverage-report.ts'

export type CoverageFormatName = 'terminal' | 'json' | 'csv' | 'markdown'

/** A format for a report of coverage. Pure: the same report gives the same text, ending in a line break. */
export interface CoverageFormat {
  name: CoverageFormatName
  format: (report: CoverageReport, change: CoverageChange | undefined) => string
}
