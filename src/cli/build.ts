import { rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { formatFindings, toSafeText } from '../adapters/reporters/terminal.ts'
import { type Finding, type FindingSeverity, hasErrors } from '../core/domain/finding.ts'
import { formatCount } from '../core/text/format-count.ts'
import { LockedError, takeLock } from '../io/lock.ts'
import { findOutputRefusal, openStaging, repairOutput, swapIn } from '../io/output-folder.ts'
import { onInterrupt } from '../io/signals.ts'
import { type Indexing, startIndexing } from '../site/search-index.ts'
import type { Site } from '../views/site.ts'
import { toStopAt } from './check-options.ts'
import { type Command, type ExitCode, type Terminal, UsageError } from './command.ts'
import { withoutCollisions } from './no-gate.ts'
import { type Places, placeOptions, toPlaces } from './places.ts'
import { Progress } from './progress.ts'
import { readSite, type SiteRead } from './read-site.ts'

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
      return await runBuild(places, { stopAt, isOff: values['no-gate'] === true }, terminal)
    } finally {
      stopListening()
      release()
    }
  },
}

interface Gate {
  stopAt: readonly FindingSeverity[]
  isOff: boolean
}

/** Articles from which on it pays to index while they are checked: a few are checked before a thread has started. */
const leastToIndexEarly = 400

async function runBuild(places: Places, { stopAt, isOff }: Gate, terminal: Terminal): Promise<ExitCode> {
  const { out, state } = places
  const progress = new Progress(terminal)
  if (repairOutput(out, state))
    terminal.writeError('A build was killed while it swapped its site in; the site before it is back.\n')
  let indexing: Indexing | undefined
  const index = (site: Site): Indexing => {
    indexing = startIndexing(site, join(state, 'search'))
    return indexing
  }
  try {
    const indexEarly = (site: Site): unknown => site.corpus.articles.length >= leastToIndexEarly && index(site)
    const result = await readSite(places, terminal, progress, false, indexEarly)
    const refused = result.findings.filter(({ severity }) => stopAt.includes(severity))
    if (refused.length > 0 && !isOff) {
      terminal.writeError(
        `${summarize(result.findings)}: nothing was built, the site is as it was. --no-gate builds all the same.\n`,
      )
      return 1
    }
    if (result.hasErrors) await indexing?.stop()
    const site = result.hasErrors ? withoutCollisions(result.site) : result.site
    const started = result.hasErrors ? index(site) : (indexing ?? index(site))
    const failed = await buildRead({ ...result, site }, started, places, terminal, progress).then(() => [], toFindings)
    if (failed.length > 0) {
      progress.clear()
      terminal.writeError(formatFindings(failed, terminal))
      terminal.writeError(`${summarize([...result.findings, ...failed])}: nothing was built, the site is as it was.\n`)
      return 1
    }
    if (refused.length > 0)
      terminal.writeError(`BUILT IN SPITE OF ${summarizeWorst(refused).toUpperCase()} (--no-gate).\n`)
    return 0
  } finally {
    await indexing?.stop()
  }
}

async function buildRead(
  { site, read, findings }: SiteRead,
  indexing: Indexing,
  { root, out, state }: Places,
  terminal: Terminal,
  progress: Progress,
): Promise<void> {
  // Loaded when the texts are read, so that those who read them start sooner.
  const { buildSite } = await import('../site/build-site.ts')
  const staging = openStaging(state)
  const clearAway = (): void => rmSync(staging, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 })
  const stopListening = onInterrupt(clearAway)
  try {
    const onStage = (stage: string): void => progress.stage(stage)
    const built = await buildSite({ site, indexing, root, staging, cacheFolder: state, published: out, onStage })
    progress.clear()
    swapIn(built, out, state)
  } finally {
    stopListening()
    clearAway()
  }
  const { length } = site.corpus.articles
  const left = read.fileCount - length
  const leftOut = left > 0 ? ` (${left} of ${formatCount(read.fileCount, 'file')} left out)` : ''
  const seconds = (performance.now() / 1000).toFixed(1)
  const where = relative(terminal.cwd, out) || out
  if (read.drafts.length > 0) terminal.writeError(`${formatDrafts(read.drafts.map(({ file }) => file))}\n`)
  terminal.write(`${formatCount(length, 'article')}${leftOut}, ${summarize(findings)} → ${where} in ${seconds} s\n`)
}

const namedDrafts = 5

/** Whoever misses an article finds it here; the others that are left out have an error each. */
function formatDrafts(files: readonly string[]): string {
  const more = files.length - namedDrafts
  const names = [...files].sort().slice(0, namedDrafts).map(toSafeText).join(', ')
  return `${formatCount(files.length, 'draft')} left out: ${names}${more > 0 ? ` and ${more} more` : ''}`
}

/** What of a failed build writers can mend. @throws the error itself, where it is not that */
async function toFindings(error: unknown): Promise<readonly Finding[]> {
  const { TrustedFault } = await import('../site/trusted-fault.ts')
  if (error instanceof TrustedFault) return error.findings
  throw error
}

function summarize(findings: readonly Finding[]): string {
  const number = (wanted: Finding['severity']): number => findings.filter(({ severity }) => severity === wanted).length
  return `${formatCount(number('error'), 'error')}, ${formatCount(number('warning'), 'warning')}`
}

/** `3 errors`; warnings only where there are no errors. */
function summarizeWorst(findings: readonly Finding[]): string {
  const worst = hasErrors(findings) ? 'error' : 'warning'
  return formatCount(findings.filter(({ severity }) => severity === worst).length, worst)
}

function lock({ state, out }: Places): () => void {
  try {
    return takeLock(join(state, 'lock'))
  } catch (error) {
    if (!(error instanceof LockedError)) throw error
    throw new UsageError(`another build (process ${error.pid ?? 'unknown'}) is writing ${out}. Wait until it is done.`)
  }
}
