import { join } from 'node:path'
import type { Engine } from './engine.ts'
import { installPeer, readVersions, toBuildCommand } from './peer.ts'

export const astroBare: Engine = { label: 'Astro, bare', prepare: (scratch) => prepare(scratch, 'build') }

/** The same site with `experimental.incrementalBuild`, each page keyed by its entry's digest. */
export const astroIncremental: Engine = {
  label: 'Astro, incremental',
  prepare: (scratch) => prepare(scratch, 'build:incremental'),
}

async function prepare(scratch: string, script: string) {
  const folder = await installPeer('astro-bare', scratch)
  return {
    type: 'ready' as const,
    content: join(folder, 'content'),
    out: join(folder, 'dist'),
    caches: [join(folder, '.astro'), join(folder, 'node_modules', '.astro'), join(folder, 'node_modules', '.vite')],
    build: toBuildCommand(folder, script),
    versions: readVersions(folder, ['astro', 'pagefind']),
  }
}
