import { existsSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { compareReleases } from '../core/releases/compare-releases.ts'
import { type Release, toReleaseId } from '../core/releases/release.ts'
import { isAncestor, readCommit } from '../io/git-commit.ts'
import { siteMarker } from '../io/output-folder.ts'
import { findBefore, pruneReleases, publishRelease } from '../io/releases/publish-release.ts'
import { readBuiltSite } from '../io/releases/read-site.ts'
import type { ReleaseFolder } from '../io/releases/release-folder.ts'
import { announceChanges } from './announce-changes.ts'
import { type ExitCode, type Terminal, UsageError, type Values } from './command.ts'
import { bringLive, clearFetched, findLiveRelease, toSiteAddress } from './live-site.ts'
import { toPlaces } from './places.ts'
import { readSettings } from './read-settings.ts'
import { whileLocked } from './release-lock.ts'
import { summarizeChanges } from './release-report.ts'

/**
 * Makes a built site the live release of a folder.
 *
 * @throws UsageError where there is no site, where it is older than the live one, or where nobody says what is live
 */
export async function goLive(folder: ReleaseFolder, values: Values, terminal: Terminal): Promise<ExitCode> {
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

function toKeep(values: Values): number {
  const { keep = '5' } = values
  if (!/^[1-9]\d{0,3}$/.test(String(keep)))
    throw new UsageError(`--keep ${keep} is not a number of releases: 1 to 9999.`)
  return Number(keep)
}

/** UTC, as `2026-03-15T10:15:00Z`. */
export const toSecond = (date: Date): string => date.toISOString().replace(/\.\d+/, '')
