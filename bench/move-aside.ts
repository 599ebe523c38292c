import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Takes a folder out of the way without deleting it: ext4 does not give the place of a deleted file to a new one for
 * minutes, and looks for others meanwhile, so that whoever writes files next would pay for what was deleted.
 */
export function moveAside(folder: string, scratch: string): void {
  if (!existsSync(folder)) return
  mkdirSync(join(scratch, 'aside'), { recursive: true })
  renameSync(folder, join(scratch, 'aside', randomUUID()))
}

/** Deletes what was moved aside, once nothing is measured any more. */
export function emptyAside(scratch: string): void {
  rmSync(join(scratch, 'aside'), { recursive: true, force: true })
}
