import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Terminal, UsageError, type Values } from './command.ts'

/**
 * Writes a text to the file that an option names, or to where commands write without one.
 *
 * @throws UsageError where that cannot be
 */
export function writeOutput(option: string, file: Values[string], text: string, { cwd, write }: Terminal): void {
  if (file === undefined) {
    write(text)
    return
  }
  try {
    writeFileSync(resolve(cwd, String(file)), text)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    const reason = reasons[code]
    if (reason === undefined) throw error
    throw new UsageError(`--${option} ${file} cannot be written: ${reason}`)
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder. Create the folder, or name a file elsewhere.',
  ENOTDIR: 'a file stands where a folder is needed. Name a file elsewhere.',
  EISDIR: 'it is a folder. Name a file in it.',
  EACCES: 'permission denied. Allow it, or name a file elsewhere.',
  EPERM: 'permission denied. Allow it, or name a file elsewhere.',
  EROFS: 'the file system is read-only. Name a file elsewhere.',
  ENOSPC: 'no space is left on the disk. Free some, or name a file elsewhere.',
  EDQUOT: 'the disk quota is used up. Free some, or name a file elsewhere.',
  ENAMETOOLONG: 'the name is too long. Give a shorter one.',
}
