import { formatFindings, toSafeText } from '../adapters/reporters/terminal.ts'
import type { Corpus } from '../core/domain/corpus.ts'
import { type Finding, hasErrors } from '../core/domain/finding.ts'
import type { ReadResult } from '../io/read-corpus.ts'
import { createSite, type Site } from '../views/site.ts'
import type { Terminal } from './command.ts'
import { loadRules } from './load-rules.ts'
import type { Places } from './places.ts'
import type { Progress } from './progress.ts'
import { readRoot } from './read-root.ts'

export interface SiteRead {
  site: Site
  read: ReadResult
  findings: Finding[]
  hasErrors: boolean
}

/**
 * Reads a root into a site and says on the terminal what is wrong with it; notes are for `check`.
 *
 * @param onRead called with the site before it is checked, to begin with what takes long
 * @throws UsageError like `readRoot`
 */
export async function readSite(
  places: Places,
  terminal: Terminal,
  progress: Progress,
  includeDrafts: boolean,
  onRead?: (site: Site) => unknown,
): Promise<SiteRead> {
  const read = await readRoot(places, terminal, progress, { includeDrafts, onStarted: () => void loadRules() })
  const site = createSite(read.corpus, read.resolve, places.name)
  onRead?.(site)
  const { checkSite } = await loadRules()
  const findings = (await checkSite(places.root, read, { isGate: true })).filter(({ severity }) => severity !== 'note')
  progress.clear()
  terminal.writeError(formatLanguages(read.corpus))
  terminal.writeError(formatFindings(findings, terminal))
  return { site, read, findings, hasErrors: hasErrors(findings) }
}

/** What the folders' names were taken to mean, where nobody said it: a folder may be called like a language by chance. */
export function formatLanguages({ config, locales }: Corpus): string {
  const folders = locales.filter(({ folder }) => folder !== '')
  if (config.locales !== undefined || folders.length === 0) return ''
  const list = folders.map(({ tag, folder }) => (tag === folder ? tag : `${tag} in ${folder}`)).join(', ')
  return `languages by folder name: ${toSafeText(list)}\n`
}
