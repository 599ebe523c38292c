import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A digest of the names and contents of all files below a folder. @throws where one cannot be read */
export function digestFolder(folder: string): string {
  const hash = createHash('sha256')
  for (const name of readdirSync(folder).sort()) hash.update(`${name}\0${digestEntry(join(folder, name))}\0`)
  return hash.digest('hex').slice(0, 16)
}

function digestEntry(path: string): string {
  try {
    return createHash('sha256').update(readFileSync(path)).digest('hex')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EISDIR') throw error
    return digestFolder(path)
  }
}
