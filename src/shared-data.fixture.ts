import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Material of other people's that stands beside the repository; tests that read it are skipped where it does not. */
export const sharedData = fileURLToPath(new URL('../../shared/data/', import.meta.url))
export const hasSharedData = existsSync(sharedData)
export const corporaFolder = fileURLToPath(new URL('../../shared/data/corpora/', import.meta.url))

export const sharedCorpora = [
  'prometheus-operator-runbooks',
  'openshift-runbooks',
  'tidb-operator-docs',
  'prometheus-docs',
]
