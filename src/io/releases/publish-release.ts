import { chmodSync, constants, copyFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { toKeptFiles } from '../../core/releases/kept-files.ts'
import { type Release, releaseFile, toReleaseId } from '../../core/releases/release.ts'
import { linkFile } from '../link-folder.ts'
import { makeFolder } from '../make-folder.ts'
import { compressSite } from './compress-site.ts'
import {
  clearScratch,
  findLiveId,
  listReleases,
  makeLive,
  type ReleaseFolder,
  readRelease,
  readReleaseFile,
  removeRelease,
} from './release-folder.ts'

export interface PublishOptions {
  /** Folder of the built site. */
  site: string
  read: Pick<Release, 'files' | 'articles' | 'digest'>
  commit: Release['commit']
  /** UTC. */
  now: string
  /** Writes `.gz` and `.br` beside what is worth it. */
  compress: boolean
  /** What the release follows: not given, the live one of the folder. */
  before?: Before
}

/** A release that is live, and where its files are. */
export interface Before {
  release: Release
  folder: string
}

/** The release that a folder serves, or undefined where it serves none. */
export function findBefore(folder: ReleaseFolder): Before | undefined {
  const id = findLiveId(folder)
  return id === undefined ? undefined : { release: readRelease(folder, id), folder: join(folder.releases, id) }
}

/** The same where `current` is a folder and no link, as the artifact of a CI brings it. */
export function findCurrent(folder: ReleaseFolder): Before | undefined {
  const linked = findBefore(folder)
  if (linked !== undefined) return linked
  const path = join(folder.current, releaseFile)
  return existsSync(path) ? { release: readReleaseFile(path), folder: folder.current } : undefined
}

/**
 * Copies a built site beside the live one and makes it live. Whatever ends this early leaves the live site as it was, and
 * half-copied files where the next publish clears them away.
 */
export async function publishRelease(folder: ReleaseFolder, options: PublishOptions): Promise<Release> {
  const { site, read, commit, now, compress } = options
  clearScratch(folder)
  const { before = findBefore(folder) } = options
  const id = toReleaseId(now, read.digest)
  const previous = before?.release.id ?? null
  const staging = join(folder.scratch, id)
  try {
    makeFolder(staging)
    for (const path of Object.keys(read.files)) placeFile(path, site, staging, read.files, before)
    const kept = before === undefined ? {} : linkKept(before.folder, staging, toKeptFiles(before.release, read, now))
    const release: Release = { version: 1, id, previous, time: now, commit, ...read, kept }
    if (compress) await compressSite(staging, linkCompressed(before, staging, read.files))
    writeRelease(staging, release)
    makeFolder(folder.releases)
    renameSync(staging, join(folder.releases, id))
    makeLive(folder, id)
    return release
  } finally {
    clearScratch(folder)
  }
}

/** Serves an earlier release again; what pages of the one before still ask for comes along. */
export function rollBack(folder: ReleaseFolder, id: string, now: string): Release {
  const target = readRelease(folder, id)
  const liveId = findLiveId(folder)
  const live = liveId === undefined || liveId === id ? undefined : readRelease(folder, liveId)
  const kept = live === undefined ? target.kept : { ...target.kept, ...toKeptFiles(live, target, now) }
  if (liveId !== undefined) linkKept(join(folder.releases, liveId), join(folder.releases, id), kept)
  const release = { ...target, kept }
  writeRelease(join(folder.releases, id), release)
  makeLive(folder, id)
  return release
}

/** Removes all but the newest `keep` releases; the live one stays. Answers the ids that went. */
export function pruneReleases(folder: ReleaseFolder, keep: number): string[] {
  const live = findLiveId(folder)
  const all = listReleases(folder)
  const old = all.slice(0, Math.max(0, all.length - keep)).filter((id) => id !== live)
  for (const id of old) removeRelease(folder, id)
  clearScratch(folder)
  return old
}

/**
 * A file that the live release has with the same content is linked to that one: it takes no room, and keeps the date
 * that browsers ask by. A copy may be read by everyone, whoever may read the original: it is to be served.
 */
function placeFile(path: string, site: string, staging: string, files: Release['files'], before?: Before): void {
  const to = join(staging, path)
  mkdirSync(dirname(to), { recursive: true })
  const same = before?.release.files[path] === files[path] ? join(before?.folder ?? '', path) : undefined
  if (same !== undefined && existsSync(same)) {
    linkFile(same, to)
    return
  }
  const from = join(site, path)
  copyFileSync(from, to, constants.COPYFILE_FICLONE)
  chmodSync(to, 0o644)
}

/** Takes what is compressed already from the live release; answers the paths of texts that changed. */
function linkCompressed(before: Before | undefined, staging: string, files: Release['files']): string[] {
  if (before === undefined) return Object.keys(files)
  const { release: live, folder: from } = before
  return Object.keys(files).filter((path) => {
    if (live.files[path] !== files[path] || !existsSync(join(from, `${path}.gz`))) return true
    for (const ending of ['.gz', '.br'])
      if (existsSync(join(from, path + ending))) linkFile(join(from, path + ending), join(staging, path + ending))
    return false
  })
}

/** Answers those that are there. */
function linkKept(from: string, to: string, kept: Release['kept']): Release['kept'] {
  for (const path of Object.keys(kept))
    for (const name of [path, `${path}.gz`, `${path}.br`]) {
      const source = join(from, name)
      const target = join(to, name)
      if (!existsSync(source) || existsSync(target)) continue
      mkdirSync(dirname(target), { recursive: true })
      linkFile(source, target)
    }
  return Object.fromEntries(Object.entries(kept).filter(([path]) => existsSync(join(to, path))))
}

function writeRelease(folder: string, release: Release): void {
  const path = join(folder, releaseFile)
  const fresh = `${path}.new`
  mkdirSync(dirname(path), { recursive: true })
  try {
    writeFileSync(fresh, `${JSON.stringify(release)}\n`)
    renameSync(fresh, path)
  } finally {
    rmSync(fresh, { force: true })
  }
}
