import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Finding } from '../core/domain/finding.ts'
import {
  type Baseline,
  compareWithBaseline,
  formatBaseline,
  parseBaseline,
  toBaseline,
} from '../core/health/baseline.ts'
import { type Terminal, UsageError, type Values } from './command.ts'

/**
 * Leaves out what the baseline knows, and writes it anew where that was asked for.
 *
 * @throws UsageError for a baseline that is missing or cannot be read
 */
export function applyBaseline(findings: readonly Finding[], values: Values, terminal: Terminal): readonly Finding[] {
  const { baseline: name } = values
  const isUpdate = values['update-baseline'] === true
  if (name === undefined) {
    if (isUpdate) throw new UsageError('--update-baseline needs --baseline FILE.')
    return findings
  }
  const path = resolve(terminal.cwd, String(name))
  const before = existsSync(path) ? read(path, String(name)) : undefined
  if (before === undefined && !isUpdate)
    throw new UsageError(`--baseline ${name} does not exist. Write it with --update-baseline.`)
  const baseline = isUpdate ? toBaseline(findings, before) : before
  if (isUpdate && baseline !== undefined) writeFileSync(path, formatBaseline(baseline))
  const { fresh, known, gone } = compareWithBaseline(findings, baseline ?? { version: 1, findings: [] })
  if (known > 0) terminal.writeError(`${known} known from ${name}.\n`)
  if (gone > 0)
    terminal.writeError(
      `${gone} of ${name} ${gone === 1 ? 'is' : 'are'} put right: --update-baseline takes them out.\n`,
    )
  return fresh
}

function read(path: string, name: string): Baseline {
  try {
    return parseBaseline(readFileSync(path, 'utf8'))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new UsageError(
      `--baseline ${name} is no baseline: ${reason}. Remove it and write it anew with --update-baseline.`,
    )
  }
}
