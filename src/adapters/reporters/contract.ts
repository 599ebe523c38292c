import type { Finding } from '../../core/domain/finding.ts'

export interface ReportOptions {
  isColored: boolean
}

/** Findings as a text that people or another tool read. */
export interface Reporter {
  format: (findings: readonly Finding[], options: ReportOptions) => string
}
