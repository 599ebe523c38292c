import type { Reporter } from '../adapters/reporters/contract.ts'
import { reporters } from '../adapters/reporters/index.ts'
import { DateSchema } from '../core/domain/fields.ts'
import type { FindingSeverity } from '../core/domain/finding.ts'
import { formatCount } from '../core/text/format-count.ts'
import { findNearest } from '../core/text/nearest.ts'
import type { AlertRulesRead } from '../io/alert-rules.ts'
import { type Terminal, UsageError, type Values } from './command.ts'

const severities = ['error', 'warning', 'note'] as const

/** @throws UsageError for a format that there is not */
export function toReporter(values: Values): Reporter {
  const name = String(values['format'] ?? 'terminal')
  const reporter = Object.values<Reporter>(reporters).find((known) => known.name === name)
  if (reporter !== undefined) return reporter
  throw new UsageError(`there is no format "${name}". Use one of ${Object.keys(reporters).join(', ')}.`)
}

/** The severities that make `check` fail. @throws UsageError for any other word */
export function toFailOn(values: Values): readonly FindingSeverity[] {
  return parseFailOn(values, 'warning', severities)
}

/** The severities that stop a build, which looks for no notes. @throws UsageError for any other word */
export function toStopAt(values: Values): readonly FindingSeverity[] {
  return parseFailOn(values, 'error', ['error', 'warning'])
}

function parseFailOn(
  values: Values,
  fallback: FindingSeverity,
  known: readonly FindingSeverity[],
): readonly FindingSeverity[] {
  const word = String(values['fail-on'] ?? fallback)
  const index = known.indexOf(word as FindingSeverity)
  if (index !== -1) return known.slice(0, index + 1)
  const nearest = findNearest(word, known)
  throw new UsageError(
    `--fail-on ${word} is not ${known.slice(0, -1).join(', ')} or ${known.at(-1)}.${nearest ? ` Did you mean "${nearest}"?` : ''}`,
  )
}

/** @throws UsageError for what is no date */
export function toDate(values: Values): string | undefined {
  const { today } = values
  if (today === undefined) return undefined
  if (/^\d{4}-\d\d-\d\d$/.test(String(today)) && DateSchema.safeParse(today).success) return String(today)
  throw new UsageError(`--today ${today} is not a date such as 2026-03-31.`)
}

/** @throws UsageError where the globs match no file: nothing would be checked, and nobody would see it */
export async function readAlerts(values: Values, { cwd }: Terminal, root: string): Promise<AlertRulesRead | undefined> {
  const { alerts } = values
  if (alerts === undefined) return undefined
  const globs = String(alerts)
    .split(/,(?![^{]*\})/)
    .map((glob) => glob.trim())
    .filter((glob) => glob !== '')
  const { readAlertRules } = await import('../io/alert-rules.ts')
  const here = readAlertRules(globs, cwd, root)
  const read = here.fileCount > 0 ? here : readAlertRules(globs, root)
  if (read.fileCount === 0) throw new UsageError(`--alerts ${alerts} matches no file, seen from here or from --root.`)
  if (read.rules.length === 0 && read.findings.length === 0)
    throw new UsageError(`--alerts ${alerts} matches ${formatCount(read.fileCount, 'file')}, without an alert.`)
  return read
}
