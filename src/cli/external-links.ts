import { isAbsolute, join, relative } from 'node:path'
import type { Corpus } from '../core/domain/corpus.ts'
import type { ExternalLinksOptions, ExternalLinksReport } from '../io/check-external-links.ts'
import { NoDiffError } from '../io/git-added-lines.ts'
import { type CommandOption, UsageError, type Values } from './command.ts'
import type { Places } from './places.ts'

/** Options of a command that can check links to other sites. */
export const externalLinkOptions = {
  external: { type: 'boolean', help: 'Also check links to other sites. Uses the network.' },
  'changed-since': {
    type: 'string',
    value: 'REF',
    help: 'With --external: only addresses that have come since the branch left REF, such as origin/main.',
  },
} satisfies Record<string, CommandOption>

/**
 * Runs what the options ask for; undefined where they do not ask for external links. `stop` ends it early, with what
 * has been asked by then.
 *
 * @throws UsageError where the options do not fit together or git cannot compare
 */
export async function runExternalLinks(
  corpus: Corpus,
  values: Values,
  { root, state }: Pick<Places, 'root' | 'state'>,
  more: Pick<ExternalLinksOptions, 'today' | 'onProgress'> & { stop?: AbortSignal } = {},
): Promise<ExternalLinksReport | undefined> {
  const changedSince = values['changed-since']
  if (values['external'] !== true) {
    if (changedSince === undefined) return undefined
    throw new UsageError('--changed-since is about external links. Add --external.')
  }
  const { cache } = corpus.config.externalLinks
  const cacheFile = cache === undefined ? join(state, 'external-links.json') : join(root, cache)
  // Only here: loading undici takes longer than many a check without it.
  const { checkExternalLinks, realWorld } = await import('../io/check-external-links.ts')
  try {
    const options = {
      root,
      cacheFile,
      cacheName: toName(root, cacheFile),
      changedSince: typeof changedSince === 'string' ? changedSince : undefined,
      today: more.today,
      onProgress: more.onProgress,
    }
    return await checkExternalLinks(corpus, options, { ...realWorld, stop: more.stop })
  } catch (error) {
    if (!(error instanceof NoDiffError)) throw error
    throw new UsageError(`--changed-since: ${error.message}. Name another commit, or leave it out.`)
  }
}

/** Below the root as findings name files; elsewhere as it is. */
function toName(root: string, file: string): string {
  const below = relative(root, file)
  return isAbsolute(below) || below.startsWith('..') ? file : below.replaceAll('\\', '/')
}
