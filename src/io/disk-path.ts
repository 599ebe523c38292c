import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Where a file of the corpus, whose name is NFC, stands on this disk, which may spell it in decomposed characters. */
export function toDiskPath(root: string, file: string): string {
  const path = join(root, file)
  return existsSync(path) ? path : file.split('/').reduce(findEntry, root)
}

function findEntry(folder: string, name: string): string {
  const path = join(folder, name)
  if (existsSync(path) || !existsSync(folder)) return path
  const entry = readdirSync(folder).find((candidate) => candidate.normalize('NFC') === name)
  return entry === undefined ? path : join(folder, entry)
}
