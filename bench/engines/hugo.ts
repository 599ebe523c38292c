import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { Engine } from './engine.ts'
import { installPeer, readVersions, toBuildCommand } from './peer.ts'

export const hugo: Engine = {
  label: 'Hugo + Pagefind',
  prepare: async (scratch) => {
    const version = findHugo()
    if (version === undefined) {
      return { type: 'unavailable', reason: 'hugo is not installed; on Debian: apt-get install hugo' }
    }
    const folder = await installPeer('hugo', scratch)
    const cache = join(folder, '.cache')
    return {
      type: 'ready',
      content: join(folder, 'content'),
      out: join(folder, 'public'),
      caches: [cache, join(folder, 'resources')],
      build: toBuildCommand(folder, 'build', { HUGO_CACHEDIR: cache }),
      versions: [version, ...readVersions(folder, ['pagefind'])],
    }
  },
}

function findHugo(): string | undefined {
  try {
    const [version] = /\d+\.\d+\.\d+/.exec(execFileSync('hugo', ['version'], { encoding: 'utf8' })) ?? []
    return `hugo ${version ?? 'of unknown version'}`
  } catch {
    return undefined
  }
}
