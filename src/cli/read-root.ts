import { formatFindings } from '../adapters/reporters/terminal.ts'
import { hasErrors } from '../core/domain/finding.ts'
import { readConfig } from '../io/config-file.ts'
import { type ReadOptions, type ReadResult, readCorpus } from '../io/read-corpus.ts'
import { type Terminal, UsageError } from './command.ts'
import type { Places } from './places.ts'
import type { Progress } from './progress.ts'

/**
 * Reads a root with its settings.
 *
 * @throws UsageError where there is nothing to read, or where the settings are wrong: read with other settings, the
 * content would seem to have faults that it has not
 */
export async function readRoot(
  places: Places,
  terminal: Terminal,
  progress: Progress,
  options: Pick<ReadOptions, 'includeDrafts' | 'withHtml' | 'onStarted'> = {},
): Promise<ReadResult> {
  progress.stage(`reading ${places.root}`)
  const config = await readConfig(places.root, async (written) =>
    (await import('./support-targets.ts')).toSupportTargets(written),
  )
  if (hasErrors(config.findings)) {
    progress.clear()
    terminal.writeError(formatFindings(config.findings, terminal))
    throw new UsageError('the settings are wrong, so nothing was read and the site is as it was.', config.findings)
  }
  const read = await readCorpus({
    root: places.root,
    config,
    skip: [places.out, places.state],
    cacheFolder: places.state,
    ...options,
    onProgress: (done, all) => progress.count('reading', done, all),
  })
  if (read.fileCount === 0)
    throw new UsageError(`${places.root} holds no Markdown. Name a folder with .md files in it with --root.`)
  return read
}
