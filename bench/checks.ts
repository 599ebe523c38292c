import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CheckerName, checkers } from './checkers/index.ts'
import { type Measurement, measure } from './measure.ts'
import { moveAside } from './move-aside.ts'

/** The first run has nothing left from an earlier one, the second all of it. */
export type CheckRun = 'first' | 'second'

export interface CheckRow {
  checker: CheckerName
  pages: number
  run: CheckRun
  outcome: (Omit<Measurement, 'exitCode' | 'isCut'> & { type: 'checked' }) | { type: 'failed'; reason: string }
}

/** What is checked: a root with `content/`, and the site built from it. */
export interface CheckedFolders {
  content: string
  site: string
  pages: number
}

/** The pages are without a fault, so whoever finds one has failed. */
export async function runChecks(
  names: readonly CheckerName[],
  folders: CheckedFolders,
  scratch: string,
  progress: (line: string) => void,
): Promise<CheckRow[]> {
  const rows: CheckRow[] = []
  for (const name of names) {
    const { label, reads, prepare } = checkers[name]
    const add = (run: CheckRun, outcome: CheckRow['outcome']): void => {
      rows.push({ checker: name, pages: folders.pages, run, outcome })
      const said = outcome.type === 'failed' ? outcome.reason : `${outcome.wallSeconds.toFixed(2)} s`
      progress(`${folders.pages} pages, check by ${label}, ${run}: ${said}`)
    }
    const ready = await prepare(scratch).catch((error: Error) => ({
      type: 'unavailable' as const,
      reason: error.message,
    }))
    if (ready.type === 'unavailable') {
      add('first', { type: 'failed', reason: ready.reason })
      continue
    }
    for (const cache of ready.caches) moveAside(cache, scratch)
    for (const run of ready.caches.length > 0 ? (['first', 'second'] as const) : (['first'] as const)) {
      const log = join(scratch, 'logs', `check-${name}-${folders.pages}-${run}.txt`)
      add(run, await runCheck(ready.toCommand(folders[reads]), log))
    }
  }
  return rows
}

/** Nobody waits longer for a check. */
const limitSeconds = 600

async function runCheck(command: Parameters<typeof measure>[0], log: string): Promise<CheckRow['outcome']> {
  const { exitCode, isCut, ...measured } = await measure(command, { log, limitSeconds })
  if (isCut) return { type: 'failed', reason: `not done after ${limitSeconds} s` }
  if (exitCode === 0) return { type: 'checked', ...measured }
  const last = readFileSync(log, 'utf8').trimEnd().split('\n').at(-1) ?? ''
  return { type: 'failed', reason: `exit code ${exitCode}: ${last.slice(0, 160)} (log: ${log})` }
}
