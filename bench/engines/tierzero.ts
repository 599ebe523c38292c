import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Engine } from './engine.ts'
import { peerEnvironment, readVersions } from './peer.ts'

const repository = resolve(import.meta.dirname, '../..')

export const tierzero: Engine = {
  label: 'Tierzero',
  prepare: async (scratch) => {
    const root = join(scratch, 'tierzero', 'root')
    const out = join(scratch, 'tierzero', 'site')
    mkdirSync(root, { recursive: true })
    return {
      type: 'ready',
      content: join(root, 'content'),
      out,
      caches: [join(scratch, 'tierzero', '.tierzero')],
      build: {
        program: process.execPath,
        args: ['scripts/build.ts', '--root', root, '--out', out],
        cwd: repository,
        env: peerEnvironment,
      },
      versions: readVersions(repository, ['astro', 'pagefind', 'satteri']),
    }
  },
}
