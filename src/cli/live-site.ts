import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Config } from '../core/domain/config.ts'
import { toKeptFiles } from '../core/releases/kept-files.ts'
import type { Release } from '../core/releases/release.ts'
import { type FetchOptions, fetchKept, fetchLiveRelease } from '../io/releases/fetch-live.ts'
import type { Before } from '../io/releases/publish-release.ts'
import type { ReleaseFolder } from '../io/releases/release-folder.ts'
import { type Terminal, UsageError } from './command.ts'

/** Where the site lives, ending in a slash. @throws UsageError where the settings do not say */
export function toSiteAddress({ url, base }: Pick<Config, 'url' | 'base'>): string {
  if (url === undefined)
    throw new UsageError('kb.config.ts has no url, so nobody knows where the live site is. Set it.')
  return new URL(base, url).href
}

/**
 * The release that is live at an address; undefined where there is none yet.
 *
 * @param isForced whether to go on where nobody can say
 * @throws UsageError where the site cannot be asked: to publish without knowing could put an older site in its place
 */
export async function findLiveRelease(
  address: string,
  isForced: boolean,
  terminal: Terminal,
  options: FetchOptions = {},
): Promise<Release | undefined> {
  const live = await fetchLiveRelease(address, options)
  if (live.type === 'release') return live.release
  if (live.type === 'none') return undefined
  const problem = `${address} does not say which release is live: ${live.reason}.`
  if (!isForced) throw new UsageError(`${problem} Try again later, or use --force to publish without knowing.`)
  terminal.writeError(`${problem} Published without knowing, as --force says.\n`)
  return undefined
}

/**
 * Brings what open pages still ask of a live release into the folder, and keeps what the release says of itself there
 * for `announce`.
 */
export async function bringLive(
  folder: ReleaseFolder,
  address: string,
  release: Release,
  next: Pick<Release, 'files'>,
  now: string,
  terminal: Terminal,
): Promise<Before> {
  const fetched = join(dirname(folder.previous), '.fetched')
  rmSync(fetched, { recursive: true, force: true })
  mkdirSync(fetched, { recursive: true })
  writeFileSync(folder.previous, `${JSON.stringify(release)}\n`)
  const missing = await fetchKept(address, release, Object.keys(toKeptFiles(release, next, now)), fetched)
  if (missing.length > 0) {
    const files = missing.length === 1 ? '1 file' : `${missing.length} files`
    terminal.writeError(
      `${files} of the live release could not be fetched, such as ${missing[0]}: pages that are open may have to be loaded again.\n`,
    )
  }
  return { release, folder: fetched }
}

/** Takes away what `bringLive` has brought, once it is part of a release. */
export function clearFetched(folder: ReleaseFolder): void {
  rmSync(join(dirname(folder.previous), '.fetched'), { recursive: true, force: true })
}
