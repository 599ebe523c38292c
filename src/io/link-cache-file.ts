import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** The text of a file of earlier answers; undefined where there is none. What cannot be read counts as damaged: `''`. */
export function readLinkCache(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return code === 'ENOENT' || code === 'ENOTDIR' ? undefined : ''
  }
}

/** Writes it in one go, so that a killed run leaves the old one. False where the disk does not let it. */
export function writeLinkCache(path: string, text: string): boolean {
  const fresh = `${path}.${process.pid}.new`
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(fresh, text)
    renameSync(fresh, path)
    return true
  } catch {
    removeQuietly(fresh)
    return false
  }
}

/** A half-written file is in nobody's way; where it cannot be removed, it stays. */
function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // The folder itself is not there, or not ours.
  }
}
