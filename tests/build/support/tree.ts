import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** Every file below a folder, by path with `/`, sorted. */
export function listTree(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

/** Path and content digest of every file below a folder: equal for equal trees. */
export function readTree(folder: string): Record<string, string> {
  return Object.fromEntries(listTree(folder).map((path) => [path, digest(join(folder, path))]))
}

/** `readTree` in one word. */
export function digestTree(folder: string): string {
  return createHash('sha256')
    .update(JSON.stringify(readTree(folder)))
    .digest('hex')
}

/** Paths that are not the same in both, to be shown when they should be. */
export function compareTrees(a: string, b: string): string[] {
  const [left, right] = [readTree(a), readTree(b)]
  const paths = new Set([...Object.keys(left), ...Object.keys(right)])
  return [...paths].filter((path) => left[path] !== right[path]).sort()
}

/** Content and time of change of everything below a folder: shows that nobody wrote there. */
export function readTimes(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  return Object.fromEntries(
    names.map((name) => {
      const path = join(folder, name)
      const stat = statSync(path)
      return [name, `${stat.mtimeMs} ${stat.isFile() ? digest(path) : ''}`]
    }),
  )
}

function digest(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}
