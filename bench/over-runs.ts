/** What one run came to. */
interface Run {
  outcome: { type: 'failed'; reason: string } | { type: 'built' | 'checked'; wallSeconds: number }
}

/** The median run by wall time, or the first that failed, with the wall seconds of every run that went well, in order. */
export type OverRuns<R> = R & { wallSeconds: number[] }

/** Runs of the same thing become one row, in the order in which the things were first run. */
export function toMedians<R extends Run>(runs: readonly R[], toGroup: (run: R) => string): OverRuns<R>[] {
  return [...Map.groupBy(runs, toGroup).values()].flatMap((group) => {
    const done = group
      .map((run) => ({ run, seconds: run.outcome.type === 'failed' ? undefined : run.outcome.wallSeconds }))
      .filter((entry): entry is { run: R; seconds: number } => entry.seconds !== undefined)
    const sorted = done.toSorted((a, b) => a.seconds - b.seconds)
    const shown = group.find(({ outcome }) => outcome.type === 'failed') ?? sorted[(sorted.length - 1) >> 1]?.run
    return shown === undefined ? [] : [{ ...shown, wallSeconds: done.map(({ seconds }) => seconds) }]
  })
}

/** `from 4.10 to 5.20 s`; empty for a single run. */
export function formatSpread(wallSeconds: readonly number[]): string {
  if (wallSeconds.length < 2) return ''
  return `from ${Math.min(...wallSeconds).toFixed(2)} to ${Math.max(...wallSeconds).toFixed(2)} s`
}
