import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** Reads the files of a search index on disk, as `openTermIndex` wants them. @throws where one is missing or broken */
export function readIndexFiles(folder: string): (path: string) => Promise<Uint8Array> {
  return async (path) => {
    const bytes = await readFile(join(folder, path))
    return path.endsWith('.json') ? bytes : gunzipSync(bytes)
  }
}
