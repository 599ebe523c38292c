import type { ExitCode } from './command.ts'

/** Failures of the machine that a person can do something about, by the code that Node gives them. */
const known: Record<string, string> = {
  ENOSPC: 'no space is left on the disk. The site that was there before is untouched. Free some space and build again.',
  EDQUOT: 'the disk quota is used up. The site that was there before is untouched. Free some space and build again.',
  EACCES: 'permission denied. Choose a folder that you may write, with --out.',
  EPERM: 'permission denied. Choose a folder that you may write, with --out.',
  EROFS: 'the file system is read-only. Choose another folder with --out.',
  EMFILE: 'too many files are open. Raise the limit (ulimit -n) and build again.',
  EADDRINUSE: 'the port is taken. Choose another with --port.',
}

/** One line for any error, and the exit code that fits. */
export function explainFault(error: unknown): { message: string; exitCode: ExitCode } {
  const { code, path } = findSystemError(error) ?? {}
  if (code !== undefined && Object.hasOwn(known, code)) {
    return { message: `${path ? `${path}: ` : ''}${known[code]}`, exitCode: code === 'EMFILE' ? 3 : 2 }
  }
  const reason = error instanceof Error ? error.message.split('\n')[0] : String(error)
  const message = `a fault of the product: ${reason}. The site that was there before is untouched. Set TIERZERO_DEBUG=1 for details.`
  return { message, exitCode: 3 }
}

function findSystemError(error: unknown): { code: string; path?: string } | undefined {
  for (let at = error; at instanceof Error; at = at.cause) {
    const { code, path } = at as NodeJS.ErrnoException
    if (code !== undefined) return { code, ...(path === undefined ? {} : { path }) }
    const [, found] = /\b(ENOSPC|EDQUOT|EACCES|EROFS|EMFILE)\b|No space left on device/.exec(at.message) ?? []
    if (found !== undefined || at.message.includes('No space left')) return { code: found ?? 'ENOSPC' }
  }
  return undefined
}
