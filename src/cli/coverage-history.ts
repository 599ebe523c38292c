import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type CoverageRun, parseHistory } from '../core/coverage/coverage-history.ts'
import { type Terminal, UsageError, type Values } from './command.ts'

/** The runs before this one, of the report that was named; none where there is no such report yet. @throws UsageError for one that cannot be read */
export function readHistory({ history }: Values, { cwd, writeError }: Terminal): CoverageRun[] {
  if (history === undefined) return []
  const path = resolve(cwd, String(history))
  if (!existsSync(path)) {
    writeError(`There is no ${history} yet: the history begins with this run.\n`)
    return []
  }
  try {
    return parseHistory(readFileSync(path, 'utf8'))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new UsageError(
      `--history ${history} is no report of coverage --json: ${reason}. Name another file, or remove it to begin anew.`,
    )
  }
}
