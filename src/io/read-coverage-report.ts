import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type PublishedReport, PublishedReportSchema } from '../core/coverage/published-report.ts'
import type { Finding } from '../core/domain/finding.ts'
import { readBytes } from './read-bytes.ts'

/** The report that the page of coverage shows, or why there is none. `file` is its path below the root. */
export function readCoverageReport(root: string, file: string): { report?: PublishedReport; findings: Finding[] } {
  const refuse = (message: string): { findings: Finding[] } => ({
    findings: [
      {
        code: 'coverage/invalid-report',
        severity: 'error',
        at: { type: 'file', file },
        message,
        advice: `Write it with coverage --json --output ${file}, or set "coverage.page" to false.`,
      },
    ],
  })
  const path = join(root, file)
  if (!existsSync(path)) return refuse('The page of coverage has no report to show.')
  const bytes = readBytes(path)
  if ('reason' in bytes) return refuse(`This report cannot be read: ${bytes.reason}.`)
  try {
    const parsed = PublishedReportSchema.safeParse(JSON.parse(bytes.toString('utf8')))
    if (parsed.success) return { report: parsed.data, findings: [] }
    return refuse(`This is no report of coverage: "${parsed.error.issues[0]?.path.join('.') ?? ''}" does not fit.`)
  } catch {
    return refuse('This report is no JSON.')
  }
}
