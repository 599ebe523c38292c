import { appendFileSync } from 'node:fs'
import type { ReportContext, Reporter } from '../adapters/reporters/contract.ts'
import type { Finding } from '../core/domain/finding.ts'
import type { Terminal, Values } from './command.ts'
import { writeOutput } from './write-output.ts'

/** Writes the report to where it was asked for, and what GitHub has no room for to the job's summary. */
export function writeReport(
  findings: readonly Finding[],
  reporter: Reporter,
  context: ReportContext,
  values: Values,
  terminal: Terminal,
): void {
  const report = reporter.format(findings, context)
  writeOutput('output', values['output'], report, terminal)
  const overflow = reporter.formatOverflow?.(findings, context)
  const summary = process.env['GITHUB_STEP_SUMMARY']
  if (overflow && summary) appendFileSync(summary, overflow)
}
