import { existsSync, statfsSync } from 'node:fs'

/** Nothing that is written at a time is smaller by much, in bytes. */
const leastFree = 256 * 1024

/** Whether the disk that a folder lies on has no room left: some that fail to write do not say why. */
export function isDiskFull(folder: string): boolean {
  if (!existsSync(folder)) return false
  const { bavail, bsize, files, ffree } = statfsSync(folder)
  return bavail * bsize < leastFree || (files > 0 && ffree === 0)
}

/** What the disk says when it is full. */
export function toFullDiskError(message: string): NodeJS.ErrnoException {
  return Object.assign(new Error(message), { code: 'ENOSPC' })
}
