import { existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** Every built site holds this file, below what may be cached for ever; a folder without it is somebody else's and is not replaced. */
export const siteMarker = '_kb/build/site.json'

/** Where a build keeps its lock, caches and half-done work: beside the output, so that a rename can publish it. */
export function toStateFolder(out: string): string {
  return join(dirname(out), '.tierzero', basename(out))
}

/** Why an output folder cannot be replaced, or undefined if it can. */
export function findOutputRefusal(out: string): string | undefined {
  const stat = statSync(out, { throwIfNoEntry: false })
  if (stat === undefined) {
    if (isBelowFile(out)) return 'lies below a file'
    const isLink = lstatSync(out, { throwIfNoEntry: false }) !== undefined
    return isLink ? 'is a symbolic link that leads nowhere' : undefined
  }
  if (!stat.isDirectory()) return 'is a file'
  if (readdirSync(out).length === 0 || existsSync(join(out, siteMarker))) return undefined
  return 'holds files that are not a built site'
}

function isBelowFile(path: string): boolean {
  const parent = dirname(path)
  if (parent === path) return false
  const stat = statSync(parent, { throwIfNoEntry: false })
  return stat === undefined ? isBelowFile(parent) : !stat.isDirectory()
}

/** A new empty folder to build into. What earlier builds that were killed left behind is cleared away. */
export function openStaging(state: string): string {
  mkdirSync(state, { recursive: true })
  for (const name of readdirSync(state))
    if (name.startsWith('staging-')) rmSync(join(state, name), { recursive: true, force: true })
  return mkdtempSync(join(state, 'staging-'))
}

/** Puts back a site that a kill between the two renames of `swapIn` has left aside. */
export function repairOutput(out: string, state: string): boolean {
  const previous = join(state, 'previous')
  if (existsSync(out) || !existsSync(join(previous, siteMarker))) return false
  renameSync(previous, out)
  return true
}

/**
 * Puts a finished site in the old one's place: two renames on one file system, microseconds apart. No system call that
 * Node offers exchanges two folders at once; `repairOutput` covers a kill in between.
 */
export function swapIn(staging: string, out: string, state: string): void {
  const previous = join(state, 'previous')
  rmSync(previous, { recursive: true, force: true })
  if (existsSync(out)) renameSync(out, previous)
  try {
    renameSync(staging, out)
  } catch (error) {
    if (existsSync(previous)) renameSync(previous, out)
    throw error
  }
  rmSync(previous, { recursive: true, force: true })
}
