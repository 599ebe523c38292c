import { existsSync, rmSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { compareReleases } from '../core/releases/compare-releases.ts'
import type { Release } from '../core/releases/release.ts'
import { toReleaseId } from '../core/releases/release.ts'
import { isAncestor, readCommit } from '../io/git-commit.ts'
import { LockedError, takeLock } from '../io/lock.ts'
import { siteMarker } from '../io/output-folder.ts'
import { findBefore, pruneReleases, publishRelease, rollBack } from '../io/releases/publish-release.ts'
import { readBuiltSite } from '../io/releases/read-site.ts'
import {
  findLiveId,
  findPrevious,
  findReleaseFolderRefusal,
  listReleases,
  type ReleaseFolder,
  readRelease,
  toReleaseFolder,
} from '../io/releases/release-folder.ts'
import { onInterrupt } from '../io/signals.ts'
import { announceChanges } from './announce-changes.ts'
import { type Command, type ExitCode, type Terminal, UsageError, type Values } from './command.ts'
import { bringLive, clearFetched, findLiveRelease, toSiteAddress } from './live-site.ts'
import { placeOptions, toPlaces } from './places.ts'
import { readSettings } from './read-settings.ts'
import { formatComparison, formatList, summarizeChanges } from './release-report.ts'

export const publish: Command = {
  name: 'publish',
  summary: 'Makes a built site live in a folder that keeps releases, or an earlier one again.',
  argument: {
    value: '[RELEASE…]',
    help: 'With --rollback: the one to go back to. With --diff: one or two to compare.',
  },
  options: {
    ...placeOptions,
    to: { type: 'string', value: 'DIR', help: 'Folder that keeps the releases; a web server serves DIR/current.' },
    keep: { type: 'string', value: 'NUMBER', help: 'Releases to keep. Default: 5.' },
    compress: { type: 'boolean', help: 'Write .gz and .br beside texts, for servers that send them as they are.' },
    rollback: { type: 'boolean', help: 'Serve the release before the live one again, or the one that is named.' },
    diff: { type: 'boolean', help: 'List what changed: from the release before to the live one, or as named.' },
    list: { type: 'boolean', help: 'List the releases, newest first.' },
    announce: { type: 'boolean', help: 'Then tell those whom "announce" in kb.config.ts names.' },
    'dry-run': { type: 'boolean', help: 'Say what would be done, and do nothing.' },
    'fetch-live': {
      type: 'boolean',
      help: 'Ask the site at url in kb.config.ts what is live: for a CI, whose folder of releases is empty.',
    },
    force: {
      type: 'boolean',
      help: 'Publish a site that is older than the live one, or the same, or where nobody says what is live.',
    },
    json: { type: 'boolean', help: 'Print one JSON object.' },
  },
  async run(values, terminal) {
    const { to } = values
    if (typeof to !== 'string') throw new UsageError('--to is missing. Name the folder that keeps the releases.')
    const path = resolve(terminal.cwd, to)
    const refusal = findReleaseFolderRefusal(path)
    if (refusal !== undefined) throw new UsageError(`--to ${path} ${refusal}. Empty it, or name another folder.`)
    const folder = toReleaseFolder(path)
    const words = values['_'] as string[]
    if (values['list'] === true) return list(folder, values, terminal)
    if (values['diff'] === true) return diff(folder, words, values, terminal)
    if (values['rollback'] !== true && words.length > 0)
      throw new UsageError(`"${words[0]}" is not expected here. Options start with --; see --help.`)
    const run = (): Promise<ExitCode> =>
      values['rollback'] === true ? goBack(folder, words, values, terminal) : goLive(folder, values, terminal)
    return values['dry-run'] === true ? run() : whileLocked(folder.lock, `publish (process %) is writing ${path}`, run)
  },
}

async function goLive(folder: ReleaseFolder, values: Values, terminal: Terminal): Promise<ExitCode> {
  const keep = toKeep(values)
  const places = toPlaces(values, terminal)
  const { root, out, state } = places
  if (!existsSync(join(out, siteMarker))) throw new UsageError(`${out} holds no built site. Run npm run build first.`)
  const isFetched = values['fetch-live'] === true
  const settings = values['announce'] === true || isFetched ? await readSettings(root, terminal) : undefined
  const address = settings !== undefined && isFetched ? toSiteAddress(settings) : undefined
  const live =
    address === undefined
      ? findBefore(folder)?.release
      : await findLiveRelease(address, values['force'] === true, terminal)
  const commit = readCommit(root)
  const now = toSecond(new Date())
  const isDryRun = values['dry-run'] === true
  const write = async (read: ReturnType<typeof readBuiltSite>): Promise<Release> => {
    const options = { site: out, read, commit, now, compress: values['compress'] === true }
    if (address === undefined) return publishRelease(folder, options)
    rmSync(folder.previous, { force: true })
    if (live === undefined) return publishRelease(folder, options)
    try {
      const before = await bringLive(folder, address, live, read, now, terminal)
      return await publishRelease(folder, { ...options, before })
    } finally {
      clearFetched(folder)
    }
  }
  const publishNow = async (): Promise<ExitCode> => {
    const read = readBuiltSite(out)
    if (values['force'] !== true && live !== undefined) {
      // A folder that was empty needs the site all the same: something else uploads it from there.
      if (live.digest === read.digest && address === undefined) {
        const text = `${live.id} is live and is this site already: nothing to do.\n`
        const same = { version: 1, release: live.id, previous: live.id, live: true, ...compareReleases(live, live) }
        terminal.write(values['json'] === true ? `${JSON.stringify(same)}\n` : text)
        return 0
      }
      refuseOlder(root, live, commit)
    }
    const planned: Release = {
      version: 1,
      id: toReleaseId(now, read.digest),
      previous: live?.id ?? null,
      time: now,
      commit,
      ...read,
      kept: {},
    }
    const release = isDryRun ? planned : await write(read)
    if (!isDryRun) pruneReleases(folder, keep)
    const comparison = compareReleases(live, release)
    const where = relative(terminal.cwd, folder.current) || folder.current
    if (values['json'] === true)
      terminal.write(
        `${JSON.stringify({ version: 1, release: release.id, previous: live?.id ?? null, live: !isDryRun, ...comparison })}\n`,
      )
    else if (isDryRun) terminal.write(`${release.id} would be live: ${summarizeChanges(comparison)} → ${where}\n`)
    else
      terminal.write(
        `${release.id} is live: ${summarizeChanges(comparison)} → ${where} in ${(performance.now() / 1000).toFixed(1)} s\n`,
      )
    if (settings === undefined || values['announce'] !== true) return 0
    // The first publish changes every article for nobody who reads already.
    if (live === undefined) {
      terminal.writeError('Nobody is told of a first release.\n')
      return 0
    }
    const { env: environment } = process
    return announceChanges(
      { config: settings, name: places.name, release, changes: comparison.articles, isDryRun, environment },
      values['json'] === true ? { ...terminal, write: terminal.writeError } : terminal,
    )
  }
  return isDryRun ? publishNow() : whileLocked(join(state, 'lock'), `build (process %) is writing ${out}`, publishNow)
}

/** Jobs of a CI overtake each other: one that started earlier must not put an older site in a newer one's place. */
function refuseOlder(root: string, live: Release, commit: Release['commit']): void {
  if (live.commit === null || commit === null || live.commit.id === commit.id) return
  const isOlder = isAncestor(root, commit.id, live.commit.id) ?? commit.time < live.commit.time
  if (!isOlder) return
  const [ours, theirs] = [commit.id.slice(0, 10), live.commit.id.slice(0, 10)]
  throw new UsageError(
    `this site is of commit ${ours}, the live one of ${theirs}, which is newer. Use --rollback to go back, or --force.`,
  )
}

async function goBack(folder: ReleaseFolder, words: string[], values: Values, terminal: Terminal): Promise<ExitCode> {
  const live = findLiveId(folder)
  const all = listReleases(folder)
  const id = words[0] ?? (live === undefined ? all.at(-1) : findPrevious(folder, live))
  if (id === undefined) throw new UsageError('there is no release before the live one. --list shows all.')
  requireRelease(all, id)
  if (id === live) throw new UsageError(`${id} is the live release already. --list shows all.`)
  const isDryRun = values['dry-run'] === true
  const release = isDryRun ? readRelease(folder, id) : rollBack(folder, id, toSecond(new Date()))
  if (values['json'] === true)
    terminal.write(`${JSON.stringify({ version: 1, release: release.id, previous: live ?? null, live: !isDryRun })}\n`)
  else terminal.write(`${id} ${isDryRun ? 'would be' : 'is'} live again in place of ${live ?? 'none'}.\n`)
  return 0
}

function diff(folder: ReleaseFolder, words: string[], values: Values, terminal: Terminal): ExitCode {
  const all = listReleases(folder)
  for (const id of words) requireRelease(all, id)
  const after = words[1] ?? findLiveId(folder)
  if (after === undefined) throw new UsageError('there is no release yet. Publish one first.')
  const before = words[0] ?? findPrevious(folder, after)
  const comparison = compareReleases(
    before === undefined ? undefined : readRelease(folder, before),
    readRelease(folder, after),
  )
  if (values['json'] === true)
    terminal.write(`${JSON.stringify({ version: 1, from: before ?? null, to: after, ...comparison })}\n`)
  else terminal.write(`${before ?? 'nothing'} → ${after}\n${formatComparison(comparison)}`)
  return 0
}

function list(folder: ReleaseFolder, values: Values, terminal: Terminal): ExitCode {
  const live = findLiveId(folder)
  const releases = listReleases(folder).map((id) => readRelease(folder, id))
  if (values['json'] === true) {
    const entries = releases
      .toReversed()
      .map(({ id, time, commit, articles }) => ({ id, time, commit, articles: articles.length, live: id === live }))
    terminal.write(`${JSON.stringify({ version: 1, releases: entries })}\n`)
  } else terminal.write(formatList(releases, live))
  return 0
}

function requireRelease(all: readonly string[], id: string): void {
  if (!all.includes(id)) throw new UsageError(`there is no release ${id}. --list shows all.`)
}

/** @param holder what has the lock, `%` for its process */
async function whileLocked(path: string, holder: string, run: () => Promise<ExitCode>): Promise<ExitCode> {
  let release = (): void => {}
  const stopListening = onInterrupt(() => release())
  try {
    release = takeLock(path)
    return await run()
  } catch (error) {
    if (!(error instanceof LockedError)) throw error
    throw new UsageError(`another ${holder.replace('%', String(error.pid ?? 'unknown'))}. Wait until it is done.`)
  } finally {
    stopListening()
    release()
  }
}

function toKeep(values: Values): number {
  const { keep = '5' } = values
  if (!/^[1-9]\d{0,3}$/.test(String(keep)))
    throw new UsageError(`--keep ${keep} is not a number of releases: 1 to 9999.`)
  return Number(keep)
}

const toSecond = (date: Date): string => date.toISOString().replace(/\.\d+/, '')
