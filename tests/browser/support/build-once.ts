import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { inject } from 'vitest'
import { LockedError, takeLock } from '../../../src/io/lock.ts'
import { buildOrThrow } from '../../build/support/run-build.ts'
import { writeFiles } from '../../build/support/scratch.ts'
import { hostileContent } from './hostile-content.ts'
import { smallContent } from './small-content.ts'

const repository = fileURLToPath(new URL('../../../', import.meta.url))

/** `shipped` is what `npm run build` makes; the others are made of a few files each. */
const contents = { shipped: undefined, small: smallContent, hostile: hostileContent }

export type SiteName = keyof typeof contents

/** The gate refuses links that could run code; what a site does with them is seen only past it. */
const argsOf: Record<SiteName, string[]> = { shipped: [], small: [], hostile: ['--no-gate'] }

/** The folder of a built site. The first test file that asks builds it, all others of the run wait for that. */
export async function buildOnce(name: SiteName): Promise<string> {
  const folder = inject('builtSites')
  const out = join(folder, name)
  while (!existsSync(out)) {
    const release = tryLock(`${out}.lock`)
    if (release === undefined) {
      await delay(50)
      continue
    }
    try {
      // A build swaps its output in when all of it is there.
      if (!existsSync(out))
        await buildOrThrow({ root: writeRoot(name, join(folder, `${name}-root`)), out, args: argsOf[name] })
    } finally {
      release()
    }
  }
  return out
}

function writeRoot(name: SiteName, folder: string): string {
  const files = contents[name]
  return files === undefined ? repository : writeFiles(folder, files)
}

function tryLock(path: string): (() => void) | undefined {
  try {
    return takeLock(path)
  } catch (error) {
    if (error instanceof LockedError) return undefined
    throw error
  }
}
