import { formatFindings } from '../adapters/reporters/terminal.ts'
import { compareFindings, type Finding, hasErrors } from '../core/domain/finding.ts'
import { checkLinks } from '../core/health/check-links.ts'
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

/** Reads a root into a site and says on the terminal what is wrong with it. @throws UsageError where there is nothing to build */
export async function readSite(
  places: Places,
  terminal: Terminal,
  progress: Progress,
  includeDrafts: boolean,
): Promise<SiteRead> {
  progress.stage(`reading ${places.root}`)
  const read = await readCorpus({
    root: places.root,
    skip: [places.out, places.state],
    cacheFolder: places.state,
    includeDrafts,
    onProgress: (done, all) => progress.count('reading', done, all),
  })
  if (read.fileCount === 0)
    throw new UsageError(`${places.root} holds no Markdown. Name a folder with .md files in it with --root.`)
  const findings = [...read.findings, ...checkLinks(read.corpus, read.resolve)].sort(compareFindings)
  progress.clear()
  terminal.writeError(formatFindings(findings, terminal))
  return { site: createSite(read.corpus, read.resolve, places.name), read, findings, hasErrors: hasErrors(findings) }
}
