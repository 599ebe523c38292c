import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, vi } from 'vitest'

/** A folder for the tests of one file, gone when they are. They may take long: a build on a busy machine does. */
export function makeScratch(name: string): string {
  vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })
  const folder = realpathSync(mkdtempSync(join(tmpdir(), `tierzero-${name}-`)))
  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }))
  return folder
}

/** Writes files below a folder, making the folders on the way; answers the folder. */
export function writeFiles(folder: string, files: Record<string, string | Uint8Array>): string {
  mkdirSync(folder, { recursive: true })
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}
