import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ReadyChecker } from './checkers/checker.ts'
import { type CheckerName, checkers } from './checkers/index.ts'
import type { Missing } from './engines/engine.ts'
import { type Measurement, measure } from './measure.ts'
import { moveAside } from './move-aside.ts'
import { type OverRuns, toMedians } from './over-runs.ts'

/** The first has nothing left from an earlier one, the second all of it. */
export type CheckRun = 'first' | 'second'

/** One check as it happened. */
export interface CheckSample {
  checker: CheckerName
  pages: number
  run: CheckRun
  outcome: (Omit<Measurement, 'exitCode' | 'isCut'> & { type: 'checked' }) | { type: 'failed'; reason: string }
}

export type CheckRow = OverRuns<CheckSample>

/** What is checked: a root with `content/`, and the site built from it. */
export interface CheckedFolders {
  content: string
  site: string
  pages: number
}

/**
 * Checks `runs` times, checker by checker in turn, so that a busy minute of the machine does not fall on one of them. One
 * that has failed is not tried again. The pages are without a fault, so whoever finds one has failed.
 */
export async function runChecks(
  names: readonly CheckerName[],
  folders: CheckedFolders,
  { scratch, runs, progress }: { scratch: string; runs: number; progress: (line: string) => void },
): Promise<CheckRow[]> {
  const samples: CheckSample[] = []
  const prepared = new Map<CheckerName, Awaited<ReturnType<typeof prepare>>>()
  for (const name of names) prepared.set(name, await prepare(name, scratch))
  for (let turn = 1; turn <= runs; turn++) {
    for (const [name, checker] of prepared) {
      if (samples.some((sample) => sample.checker === name && sample.outcome.type === 'failed')) continue
      const add = (run: CheckRun, outcome: CheckSample['outcome']): void => {
        samples.push({ checker: name, pages: folders.pages, run, outcome })
        const said = outcome.type === 'failed' ? outcome.reason : `${outcome.wallSeconds.toFixed(2)} s`
        progress(`${folders.pages} pages, check by ${checkers[name].label}, ${run}: ${said}`)
      }
      if (checker.type === 'unavailable') {
        add('first', { type: 'failed', reason: checker.reason })
        continue
      }
      for (const cache of checker.caches) moveAside(cache, scratch)
      for (const run of checker.caches.length > 0 ? (['first', 'second'] as const) : (['first'] as const)) {
        const log = join(scratch, 'logs', `check-${name}-${folders.pages}-${run}.txt`)
        const outcome = await runCheck(checker.toCommand(folders[checkers[name].reads]), log)
        add(run, outcome)
        if (outcome.type === 'failed') break
      }
    }
  }
  return toMedians(samples, ({ checker, run }) => `${checker} ${run}`)
}

function prepare(name: CheckerName, scratch: string): Promise<ReadyChecker | Missing> {
  return checkers[name]
    .prepare(scratch)
    .catch((error: Error): Missing => ({ type: 'unavailable', reason: error.message }))
}

/** Nobody waits longer for a check. */
const limitSeconds = 600

async function runCheck(command: Parameters<typeof measure>[0], log: string): Promise<CheckSample['outcome']> {
  const { exitCode, isCut, ...measured } = await measure(command, { log, limitSeconds })
  if (isCut) return { type: 'failed', reason: `not done after ${limitSeconds} s` }
  if (exitCode === 0) return { type: 'checked', ...measured }
  const last = readFileSync(log, 'utf8').trimEnd().split('\n').at(-1) ?? ''
  return { type: 'failed', reason: `exit code ${exitCode}: ${last.slice(0, 160)} (log: ${log})` }
}
