import { join } from 'node:path'
import type { Engine } from './engine.ts'
import { installPeer, readVersions, toBuildCommand } from './peer.ts'

export const starlight: Engine = {
  label: 'Starlight',
  prepare: async (scratch) => {
    const folder = await installPeer('starlight', scratch)
    return {
      type: 'ready',
      content: join(folder, 'src', 'content', 'docs'),
      out: join(folder, 'dist'),
      caches: [join(folder, '.astro'), join(folder, 'node_modules', '.astro'), join(folder, 'node_modules', '.vite')],
      build: toBuildCommand(folder, 'build'),
      versions: readVersions(folder, ['@astrojs/starlight', 'astro', 'pagefind']),
    }
  },
}
