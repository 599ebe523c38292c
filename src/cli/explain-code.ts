import { explain, explainedCodes } from '../core/health/explain.ts'
import { findNearest } from '../core/text/nearest.ts'
import { type ExitCode, type Terminal, UsageError } from './command.ts'

/** @throws UsageError for a code that there is not, with the nearest or all of them */
export function explainCode(code: string, { write }: Terminal): ExitCode {
  const found = explain(code)
  if (found === undefined) {
    const nearest = findNearest(code, explainedCodes)
    throw new UsageError(
      `there is no code "${code}". ${nearest ? `Did you mean ${nearest}?` : `These are all: ${explainedCodes.join(', ')}.`}`,
    )
  }
  const severity = found.severity === 'off' ? 'off unless kb.config.ts gives it a severity' : found.severity
  write(`${code} (${severity})\n\n${found.summary}\n\nWhy: ${found.why}\n\nWhat to do: ${found.remedy}\n`)
  return 0
}
