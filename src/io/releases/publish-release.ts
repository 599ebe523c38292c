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
}

/**
 * Copies a built site beside the live one and makes it live. Whatever ends this early leaves the live site as it was, and
 * half-copied files where the next publish clears them away.
 */
export async function publishRelease(folder: ReleaseFolder, options: PublishOptions): Promise<Release> {
  const { site, read, commit, now, compress } = options
  clearScratch(folder)
  const liveId = findLiveId(folder)
  const live = liveId === undefined ? undefined : readRelease(folder, liveId)
  const id = toReleaseId(now, read.digest)
  const kept = live === undefined ? {} : toKeptFiles(live, read, now)
  const release: Release = { version: 1, id, previous: liveId ?? null, time: now, commit, ...read, kept }
  const staging = join(folder.scratch, id)
  try {
    makeFolder(staging)
    for (const path of Object.keys(read.files)) copyPublic(join(site, path), join(staging, path))
    if (liveId !== undefined) linkKept(join(folder.releases, liveId), staging, kept)
    if (compress) await compressSite(staging, linkCompressed(folder, live, staging, read.files))
    writeRelease(staging, release)
    makeFolder(folder.releases)
    renameSync(staging, join(folder.releases, id))
    makeLive(folder, id)
  } finally {
    clearScratch(folder)
  }
  return release
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

/** The copy may be read by everyone, whoever may read the original: it is to be served. */
function copyPublic(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true })
  copyFileSync(from, to, constants.COPYFILE_FICLONE)
  chmodSync(to, 0o644)
}

/** Takes what is compressed already from the live release; answers the paths of texts that changed. */
function linkCompressed(
  { releases }: ReleaseFolder,
  live: Release | undefined,
  staging: string,
  files: Release['files'],
): string[] {
  if (live === undefined) return Object.keys(files)
  const from = join(releases, live.id)
  return Object.keys(files).filter((path) => {
    if (live.files[path] !== files[path] || !existsSync(join(from, `${path}.gz`))) return true
    for (const ending of ['.gz', '.br'])
      if (existsSync(join(from, path + ending))) linkFile(join(from, path + ending), join(staging, path + ending))
    return false
  })
}

function linkKept(from: string, to: string, kept: Release['kept']): void {
  for (const path of Object.keys(kept))
    for (const name of [path, `${path}.gz`, `${path}.br`]) {
      const source = join(from, name)
      const target = join(to, name)
      if (!existsSync(source) || existsSync(target)) continue
      mkdirSync(dirname(target), { recursive: true })
      linkFile(source, target)
    }
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
