import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { LockedError, takeLock } from '../io/lock.ts'
import type { Site } from '../views/site.ts'
import { startIndexing } from './search-index.ts'

/** How long to wait for another process that indexes the same content, in milliseconds. */
const patience = 120_000

/**
 * The search index of a site as it would be published, in a folder of its own: the shards of its last build where
 * nothing changed since, else indexed anew by the build's own code. `close` removes the folder; the shards are kept.
 */
export async function openAnswerIndex(site: Site, cacheFolder: string): Promise<{ folder: string; close: () => void }> {
  mkdirSync(cacheFolder, { recursive: true })
  const folder = mkdtempSync(join(cacheFolder, 'ask-'))
  const close = (): void => rmSync(folder, { recursive: true, force: true })
  try {
    const release = await waitForLock(join(cacheFolder, 'ask-lock'))
    try {
      await startIndexing(site, join(cacheFolder, 'ask-search'), join(cacheFolder, 'search')).writeTo(folder)
    } finally {
      release()
    }
    return { folder, close }
  } catch (error) {
    close()
    throw error
  }
}

async function waitForLock(path: string): Promise<() => void> {
  for (let waited = 0; ; waited += 100) {
    try {
      return takeLock(path)
    } catch (error) {
      if (!(error instanceof LockedError) || waited >= patience) throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}
