import type { ExitCode } from './command.ts'

const untouched = 'The site that was there before is untouched.'
const mayNot =
  'permission denied. Give this user the right to it, or choose other folders that you may use with --root and --out.'
const inTheWay = 'a file stands where a folder is needed. Move it away, or choose another folder with --out.'
const mounted = 'this folder cannot be replaced, because it is mounted or in use. Choose a folder inside it with --out.'

/** Failures of the machine that a person can do something about, by the code that Node gives them. */
const known: Record<string, string> = {
  ENOSPC: `no space is left on the disk. ${untouched} Free some space and build again.`,
  EDQUOT: `the disk quota is used up. ${untouched} Free some space and build again.`,
  EACCES: mayNot,
  EPERM: mayNot,
  // Where no folder can be made at all, the one above is told to be missing.
  'mkdir ENOENT': 'no folder can be made here. Choose another with --out.',
  EROFS: 'the file system is read-only. Choose another folder with --out.',
  ENOTDIR: inTheWay,
  EEXIST: inTheWay,
  ENAMETOOLONG: 'this name is too long for the disk. Shorten the file’s name, or choose another folder with --out.',
  EBUSY: mounted,
  EXDEV: mounted,
  EMFILE: 'too many files are open. Raise the limit (ulimit -n) and build again.',
  EADDRINUSE: 'the port is taken. Choose another with --port.',
}

/** One line for any error, and the exit code that fits. */
export function explainFault(error: unknown): { message: string; exitCode: ExitCode } {
  const { code, path } = findSystemError(error) ?? {}
  if (code !== undefined && Object.hasOwn(known, code)) {
    return { message: `${path ? `${path}: ` : ''}${known[code]}`, exitCode: code === 'EMFILE' ? 3 : 2 }
  }
  const reason = (error instanceof Error ? error.message : String(error)).split('\n')[0]?.replace(/\.$/, '')
  const message = `a fault of the product: ${reason}. ${untouched} Set TIERZERO_DEBUG=1 for details.`
  return { message, exitCode: 3 }
}

/** Helper processes tell of a full disk in words only. */
function findSystemError(error: unknown): { code: string; path?: string } | undefined {
  for (let at = error; at instanceof Error; at = at.cause) {
    const { code: own, syscall, path } = at as NodeJS.ErrnoException
    const code = own === 'ENOENT' && syscall === 'mkdir' ? 'mkdir ENOENT' : own
    if (code !== undefined) return { code, ...(path === undefined ? {} : { path }) }
    const [, found] = /\b(ENOSPC|EDQUOT|EACCES|EROFS|EMFILE)\b/.exec(at.message) ?? []
    if (found !== undefined) return { code: found }
    if (/no space left/i.test(at.message)) return { code: 'ENOSPC' }
  }
  return undefined
}
