import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { type Release, ReleaseSchema, releaseFile } from '../../core/releases/release.ts'
import { makeFolder } from '../make-folder.ts'

/**
 * A folder of releases. `current` is a symbolic link to the live one, and what a web server serves; replacing a link is
 * one rename, which POSIX makes atomic.
 */
export interface ReleaseFolder {
  /** What a web server serves: a link. */
  current: string
  /** Whole releases, a folder each, named by id. */
  releases: string
  /** What is not whole: half-copied, or on its way out. */
  scratch: string
  /** What the site that is live elsewhere said of itself, for `announce`. */
  previous: string
  lock: string
}

export function toReleaseFolder(folder: string): ReleaseFolder {
  return {
    current: join(folder, 'current'),
    releases: join(folder, 'releases'),
    scratch: join(folder, '.scratch'),
    previous: join(folder, 'previous.json'),
    lock: join(folder, '.lock'),
  }
}

/** Why releases cannot be kept in a folder, or undefined if they can. */
export function findReleaseFolderRefusal(folder: string): string | undefined {
  const stat = statSync(folder, { throwIfNoEntry: false })
  if (stat === undefined) return undefined
  if (!stat.isDirectory()) return 'is a file'
  const current = lstatSync(join(folder, 'current'), { throwIfNoEntry: false })
  if (current !== undefined && !current.isSymbolicLink()) return 'holds a "current" that is no symbolic link'
  const names = readdirSync(folder)
  const isEmpty = names.every((name) => name.startsWith('.'))
  return isEmpty || names.includes('releases') ? undefined : 'holds files that are no releases'
}

/** Ids of all whole releases, oldest first. */
export function listReleases({ releases }: ReleaseFolder): string[] {
  if (statSync(releases, { throwIfNoEntry: false }) === undefined) return []
  return readdirSync(releases)
    .filter((name) => ReleaseSchema.shape.id.safeParse(name).success)
    .sort()
}

/** Id of the release that is served, or undefined where none is. */
export function findLiveId({ current }: ReleaseFolder): string | undefined {
  try {
    return basename(readlinkSync(current))
  } catch {
    return undefined
  }
}

/** Id of the release that was live before another; of those that are kept, the next older where that one is gone. */
export function findPrevious(folder: ReleaseFolder, id: string): string | undefined {
  const all = listReleases(folder)
  const { previous } = readRelease(folder, id)
  if (previous !== null && all.includes(previous)) return previous
  return previous === null ? undefined : all.filter((other) => other < id).at(-1)
}

/** @throws where it is not there or not readable as a release */
export function readRelease(folder: ReleaseFolder, id: string): Release {
  return readReleaseFile(join(folder.releases, id, releaseFile))
}

/** What a site says of the release that it is, from its `api/release.json`. @throws where it is not one */
export function readReleaseFile(path: string): Release {
  const parsed = ReleaseSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')))
  if (!parsed.success) throw new Error(`${path} is not a release's description`)
  return parsed.data
}

/** Serves another release, from one moment to the next. */
export function makeLive({ current, scratch }: ReleaseFolder, id: string): void {
  makeFolder(scratch)
  const fresh = join(scratch, 'current')
  rmSync(fresh, { force: true })
  symlinkSync(join('releases', id), fresh)
  renameSync(fresh, current)
}

/** Takes a release away: from the list in one step, from the disk in many. */
export function removeRelease({ releases, scratch }: ReleaseFolder, id: string): void {
  const away = join(scratch, id)
  mkdirSync(scratch, { recursive: true })
  rmSync(away, { recursive: true, force: true })
  renameSync(join(releases, id), away)
  rmSync(away, { recursive: true, force: true })
}

/** Clears away what a publish that was killed has left. */
export function clearScratch({ scratch }: ReleaseFolder): void {
  rmSync(scratch, { recursive: true, force: true })
}
