import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Notes beside a folder what it holds, by name and size: enough to see a write that was cut off, a file that was
 * swapped or a copy that came back in part, and a hundredth of the time that reading everything takes.
 */
export function sealFolder(folder: string): void {
  writeFileSync(toSealPath(folder), toSeal(folder))
}

/** Takes the seal off, before the folder is written to. */
export function unsealFolder(folder: string): void {
  rmSync(toSealPath(folder), { force: true })
}

/** Whether a folder is as it was when it was sealed. */
export function isSealed(folder: string): boolean {
  try {
    return readFileSync(toSealPath(folder), 'utf8') === toSeal(folder)
  } catch {
    return false
  }
}

const toSealPath = (folder: string): string => `${folder}-seal`

function toSeal(folder: string): string {
  const hash = createHash('sha256')
  const visit = (name: string): void => {
    for (const entry of readdirSync(join(folder, name), { withFileTypes: true }).sort(byName)) {
      const path = join(name, entry.name)
      if (entry.isDirectory()) visit(path)
      else hash.update(`${path}\0${statSync(join(folder, path)).size}\0`)
    }
  }
  visit('')
  return hash.digest('hex')
}

const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : 1)
