import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import {
  type CoverageBaseline,
  type CoverageChange,
  compareCoverage,
  formatCoverageBaseline,
  parseCoverageBaseline,
  toCoverageBaseline,
} from '../core/coverage/coverage-baseline.ts'
import type { CoverageReport } from '../core/coverage/coverage-report.ts'
import { type Terminal, UsageError, type Values } from './command.ts'
import { writeOutput } from './write-output.ts'

/** The baseline that was named, where there is one. @throws UsageError for one that is missing or cannot be read */
export function readCoverageBaseline(values: Values, { cwd }: Terminal): CoverageBaseline | undefined {
  const { baseline: name } = values
  const isUpdate = values['update-baseline'] === true
  if (name === undefined) {
    if (isUpdate) throw new UsageError('--update-baseline needs --baseline FILE.')
    return undefined
  }
  const path = resolve(cwd, String(name))
  if (!existsSync(path)) {
    if (isUpdate) return undefined
    throw new UsageError(`--baseline ${name} does not exist. Write it with --update-baseline.`)
  }
  try {
    return parseCoverageBaseline(readFileSync(path, 'utf8'))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new UsageError(
      `--baseline ${name} is no baseline of coverage: ${reason}. Remove it and write it anew with --update-baseline.`,
    )
  }
}

/**
 * Compares with the baseline, and writes it anew where that was asked for, after which nothing fails.
 *
 * @throws UsageError where one is of tickets and the other of the register: their figures tell nothing of each other
 */
export function passGate(
  report: CoverageReport,
  baseline: CoverageBaseline | undefined,
  values: Values,
  terminal: Terminal,
): CoverageChange | undefined {
  const isUpdate = values['update-baseline'] === true
  if (isUpdate)
    writeOutput('baseline', values['baseline'], formatCoverageBaseline(toCoverageBaseline(report)), terminal)
  if (baseline === undefined) return undefined
  if (baseline.source !== report.source.type) {
    if (isUpdate) return undefined
    const [was, is] =
      baseline.source === 'tickets' ? ['tickets', 'the register alone'] : ['the register alone', 'tickets']
    throw new UsageError(
      `--baseline ${values['baseline']} was written of ${was}, and this is of ${is}. Compare like with like, or write it anew with --update-baseline.`,
    )
  }
  const change = compareCoverage(report, baseline)
  return isUpdate ? { ...change, isFailing: false } : change
}
