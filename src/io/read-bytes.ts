import { readFileSync } from 'node:fs'

const reasons: Record<string, string> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOENT: 'it was there and is gone',
  EIO: 'the disk answers with an error',
  ERR_FS_FILE_TOO_LARGE: 'it is larger than two gigabytes',
}

/** A file's bytes, or why there are none where that is the file's own affair. @throws for everything else */
export function readBytes(path: string): Buffer | { reason: string } {
  try {
    return readFileSync(path)
  } catch (error) {
    const reason = reasons[(error as NodeJS.ErrnoException).code ?? '']
    if (reason === undefined) throw error
    return { reason }
  }
}
