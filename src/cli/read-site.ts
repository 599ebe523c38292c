import { formatFindings, toSafeText } from '../adapters/reporters/terminal.ts'
import type { Corpus } from '../core/domain/corpus.ts'
import { compareFindings, type Finding, hasErrors } from '../core/domain/finding.ts'
import { checkLinks } from '../core/health/check-links.ts'
import { readConfig } from '../io/config-file.ts'
import { type ReadResult, readCorpus } from '../io/read-corpus.ts'
import { createSite, type Site } from '../views/site.ts'
import { type Terminal, UsageError } from './command.ts'
import type { Places } from './places.ts'
import type { Progress } from './progress.ts'

export interface SiteRead {
  site: Site
  read: ReadResult
  findings: Finding[]
  hasErrors: boolean
}

/**
 * Reads a root into a site and says on the terminal what is wrong with it.
 *
 * @throws UsageError where there is nothing to build, or where the settings are wrong: read with other settings, the
 * content would seem to have faults that it has not
 */
export async function readSite(
  places: Places,
  terminal: Terminal,
  progress: Progress,
  includeDrafts: boolean,
): Promise<SiteRead> {
  progress.stage(`reading ${places.root}`)
  const config = await readConfig(places.root)
  if (hasErrors(config.findings)) {
    progress.clear()
    terminal.writeError(formatFindings(config.findings, terminal))
    throw new UsageError('the settings are wrong, so nothing was read and the site is as it was.')
  }
  const read = await readCorpus({
    root: places.root,
    config,
    skip: [places.out, places.state],
    cacheFolder: places.state,
    includeDrafts,
    onProgress: (done, all) => progress.count('reading', done, all),
  })
  if (read.fileCount === 0)
    throw new UsageError(`${places.root} holds no Markdown. Name a folder with .md files in it with --root.`)
  const findings = [...read.findings, ...checkLinks(read.corpus, read.resolve)].sort(compareFindings)
  progress.clear()
  terminal.writeError(formatLanguages(read.corpus))
  terminal.writeError(formatFindings(findings, terminal))
  return { site: createSite(read.corpus, read.resolve, places.name), read, findings, hasErrors: hasErrors(findings) }
}

/** What the folders' names were taken to mean, where nobody said it: a folder may be called like a language by chance. */
export function formatLanguages({ config, locales }: Corpus): string {
  const folders = locales.filter(({ folder }) => folder !== '')
  if (config.locales !== undefined || folders.length === 0) return ''
  const list = folders.map(({ tag, folder }) => (tag === folder ? tag : `${tag} in ${folder}`)).join(', ')
  return `languages by folder name: ${toSafeText(list)}\n`
}
