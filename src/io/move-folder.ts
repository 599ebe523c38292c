import { cpSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isDiskFull, toFullDiskError } from './full-disk.ts'
import { isRunning } from './lock.ts'

/** Moves a folder, by copying where it changes file systems. */
export function moveFolder(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true })
  try {
    renameSync(from, to)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error
    copyFolder(from, to)
    rmSync(from, { recursive: true, force: true })
  }
}

/** @throws ENOSPC where the disk is full, as all else does: of a folder that cannot be made, Node says EIO */
function copyFolder(from: string, to: string): void {
  try {
    cpSync(from, to, { recursive: true })
  } catch (error) {
    throw isDiskFull(dirname(to)) ? toFullDiskError(`no space for ${to}`) : error
  }
}

/** A folder of this process's own below `parent`; those of processes that are gone are cleared away. */
export function openProcessFolder(parent: string): string {
  mkdirSync(parent, { recursive: true })
  for (const name of readdirSync(parent)) {
    const pid = Number(name)
    if (pid === process.pid || !isRunning(pid)) rmSync(join(parent, name), { recursive: true, force: true })
  }
  return join(parent, String(process.pid))
}
