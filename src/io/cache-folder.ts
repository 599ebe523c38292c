import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

interface Surroundings {
  canWrite?: (folder: string) => boolean
  /** Where this user's programs keep caches. */
  userCaches?: string
}

/**
 * Where a command that only reads may keep its cache: in the folder beside the output, or, where nothing can be written
 * there, in this user's caches; as a last resort in one that goes away with the process.
 */
export function toCacheFolder(
  state: string,
  { canWrite = isWritable, userCaches = process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache') }: Surroundings = {},
): string {
  if (canWrite(toExisting(state))) return state
  const name = createHash('sha256').update(state).digest('hex').slice(0, 16)
  const own = join(userCaches, 'tierzero', name)
  if (canWrite(toExisting(own))) return own
  // A name that others can guess could hold what they have put there.
  const folder = mkdtempSync(join(tmpdir(), 'tierzero-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The path, or the folder above it that is there. */
function toExisting(path: string): string {
  const parent = dirname(path)
  return existsSync(path) || parent === path ? path : toExisting(parent)
}
