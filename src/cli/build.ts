import { rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { FindingSeverity } from '../core/domain/finding.ts'
import { LockedError, takeLock } from '../io/lock.ts'
import { findOutputRefusal, openStaging, publish, repairPublish } from '../io/publish.ts'
import { onInterrupt } from '../io/signals.ts'
import { buildSite } from '../site/build-site.ts'
import { toStopAt } from './check-options.ts'
import { type Command, type ExitCode, type Terminal, UsageError } from './command.ts'
import { withoutCollisions } from './no-gate.ts'
import { type Places, placeOptions, toPlaces } from './places.ts'
import { Progress } from './progress.ts'
import { readSite } from './read-site.ts'

export const build: Command = {
  name: 'build',
  summary: 'Builds a folder of Markdown into a searchable static support site.',
  options: {
    ...placeOptions,
    'fail-on': {
      type: 'string',
      value: 'SEVERITY',
      help: 'Least severity that stops the build: error or warning. Default: error.',
    },
    'no-gate': { type: 'boolean', help: 'Build in spite of errors in the content: what cannot be read is left out.' },
  },
  async run(values, terminal) {
    const places = toPlaces(values, terminal)
    const stopAt = toStopAt(values)
    const refusal = findOutputRefusal(places.out)
    if (refusal !== undefined) throw new UsageError(`--out ${places.out} ${refusal}. Empty it, or name another folder.`)
    let release = (): void => {}
    // First, so that no signal finds the lock taken and nobody to give it back.
    const stopListening = onInterrupt(() => release())
    try {
      release = lock(places)
      return await runBuild(places, { stopAt, isGateOff: values['no-gate'] === true }, terminal)
    } finally {
      stopListening()
      release()
    }
  },
}

interface Gate {
  stopAt: readonly FindingSeverity[]
  isGateOff: boolean
}

async function runBuild(places: Places, { stopAt, isGateOff }: Gate, terminal: Terminal): Promise<ExitCode> {
  const { root, out, state } = places
  const started = performance.now()
  const progress = new Progress(terminal)
  if (repairPublish(out, state))
    terminal.writeError('A build was killed while it was publishing; the site before it is back.\n')
  const { site, read, findings, hasErrors } = await readSite(places, terminal, progress, false)
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const warnings = findings.filter(({ severity }) => severity === 'warning').length
  const isRefused = findings.some(({ severity }) => stopAt.includes(severity))
  if (isRefused && !isGateOff) {
    terminal.writeError(
      `${count(errors, 'error')}, ${count(warnings, 'warning')}: nothing was built, the site is as it was. --no-gate builds all the same.\n`,
    )
    return 1
  }
  const staging = openStaging(state)
  const clearAway = (): void => rmSync(staging, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 })
  const stopListening = onInterrupt(clearAway)
  try {
    const safe = hasErrors ? withoutCollisions(site) : site
    const built = await buildSite({
      site: safe,
      root,
      staging,
      cacheFolder: state,
      published: out,
      onStage: (stage) => progress.stage(stage),
    })
    progress.clear()
    publish(built, out, state)
    const left = read.fileCount - safe.corpus.articles.length
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    terminal.write(
      `${count(safe.corpus.articles.length, 'article')}${left > 0 ? ` (${left} of ${read.fileCount} files left out)` : ''}, ${count(errors, 'error')}, ${count(warnings, 'warning')} → ${relative(terminal.cwd, out) || out} in ${seconds} s\n`,
    )
    if (isRefused) {
      const inSpiteOf = errors > 0 ? count(errors, 'error') : count(warnings, 'warning')
      terminal.writeError(`BUILT IN SPITE OF ${inSpiteOf.toUpperCase()} (--no-gate).\n`)
    }
    return 0
  } finally {
    stopListening()
    clearAway()
  }
}

function lock({ state, out }: Places): () => void {
  try {
    return takeLock(join(state, 'lock'))
  } catch (error) {
    if (!(error instanceof LockedError)) throw error
    throw new UsageError(`another build (process ${error.pid ?? 'unknown'}) is writing ${out}. Wait until it is done.`)
  }
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`
