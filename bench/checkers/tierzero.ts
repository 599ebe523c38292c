import { join, resolve } from 'node:path'
import { peerEnvironment, readVersions } from '../engines/peer.ts'
import type { Checker } from './checker.ts'

const repository = resolve(import.meta.dirname, '../..')

export const tierzero: Checker = {
  label: 'Tierzero',
  reads: 'content',
  prepare: async (scratch) => {
    const folder = join(scratch, 'tierzero-check')
    return {
      type: 'ready',
      // The state lies beside the output, and there is no output.
      caches: [folder],
      toCommand: (root) => ({
        program: process.execPath,
        args: ['scripts/check.ts', '--root', root, '--out', join(folder, 'site'), '--today', '2026-01-31'],
        cwd: repository,
        env: peerEnvironment,
      }),
      versions: readVersions(repository, ['satteri']),
    }
  },
}
