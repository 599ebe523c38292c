import { resolve } from 'node:path'
import { compareReleases } from '../core/releases/compare-releases.ts'
import { rollBack } from '../io/releases/publish-release.ts'
import {
  findLiveId,
  findPrevious,
  findReleaseFolderRefusal,
  listReleases,
  type ReleaseFolder,
  readRelease,
  toReleaseFolder,
} from '../io/releases/release-folder.ts'
import { type Command, type ExitCode, type Terminal, UsageError, type Values } from './command.ts'
import { goLive, toSecond } from './go-live.ts'
import { placeOptions } from './places.ts'
import { whileLocked } from './release-lock.ts'
import { formatComparison, formatList } from './release-report.ts'

export const publish: Command = {
  name: 'publish',
  summary: 'Makes a built site live in a folder that keeps releases, or an earlier one again.',
  argument: {
    value: '[RELEASE…]',
    help: 'With --rollback: the one to go back to. With --diff: one or two to compare.',
  },
  options: {
    ...placeOptions,
    to: { type: 'string', value: 'DIR', help: 'Folder that keeps the releases; a web server serves DIR/current.' },
    keep: { type: 'string', value: 'NUMBER', help: 'Releases to keep. Default: 5.' },
    compress: { type: 'boolean', help: 'Write .gz and .br beside texts, for servers that send them as they are.' },
    rollback: { type: 'boolean', help: 'Serve the release before the live one again, or the one that is named.' },
    diff: { type: 'boolean', help: 'List what changed: from the release before to the live one, or as named.' },
    list: { type: 'boolean', help: 'List the releases, newest first.' },
    announce: { type: 'boolean', help: 'Then tell those whom "announce" in kb.config.ts names.' },
    'dry-run': { type: 'boolean', help: 'Say what would be done, and do nothing.' },
    'fetch-live': {
      type: 'boolean',
      help: 'Ask the site at url in kb.config.ts what is live: for a CI, whose folder of releases is empty.',
    },
    force: {
      type: 'boolean',
      help: 'Publish a site that is older than the live one, or the same, or where nobody says what is live.',
    },
    json: { type: 'boolean', help: 'Print one JSON object.' },
  },
  async run(values, terminal) {
    const { to } = values
    if (typeof to !== 'string') throw new UsageError('--to is missing. Name the folder that keeps the releases.')
    const path = resolve(terminal.cwd, to)
    const refusal = findReleaseFolderRefusal(path)
    if (refusal !== undefined) throw new UsageError(`--to ${path} ${refusal}. Empty it, or name another folder.`)
    const folder = toReleaseFolder(path)
    const words = values['_'] as string[]
    if (values['list'] === true) return list(folder, values, terminal)
    if (values['diff'] === true) return diff(folder, words, values, terminal)
    if (values['rollback'] !== true && words.length > 0)
      throw new UsageError(`"${words[0]}" is not expected here. Options start with --; see --help.`)
    const run = (): Promise<ExitCode> =>
      values['rollback'] === true ? goBack(folder, words, values, terminal) : goLive(folder, values, terminal)
    return values['dry-run'] === true ? run() : whileLocked(folder.lock, `publish (process %) is writing ${path}`, run)
  },
}

async function goBack(folder: ReleaseFolder, words: string[], values: Values, terminal: Terminal): Promise<ExitCode> {
  const live = findLiveId(folder)
  const all = listReleases(folder)
  const id = words[0] ?? (live === undefined ? all.at(-1) : findPrevious(folder, live))
  if (id === undefined) throw new UsageError('there is no release before the live one. --list shows all.')
  requireRelease(all, id)
  if (id === live) throw new UsageError(`${id} is the live release already. --list shows all.`)
  const isDryRun = values['dry-run'] === true
  const release = isDryRun ? readRelease(folder, id) : rollBack(folder, id, toSecond(new Date()))
  if (values['json'] === true)
    terminal.write(`${JSON.stringify({ version: 1, release: release.id, previous: live ?? null, live: !isDryRun })}\n`)
  else terminal.write(`${id} ${isDryRun ? 'would be' : 'is'} live again in place of ${live ?? 'none'}.\n`)
  return 0
}

function diff(folder: ReleaseFolder, words: string[], values: Values, terminal: Terminal): ExitCode {
  const all = listReleases(folder)
  for (const id of words) requireRelease(all, id)
  const after = words[1] ?? findLiveId(folder)
  if (after === undefined) throw new UsageError('there is no release yet. Publish one first.')
  const before = words[0] ?? findPrevious(folder, after)
  const comparison = compareReleases(
    before === undefined ? undefined : readRelease(folder, before),
    readRelease(folder, after),
  )
  if (values['json'] === true)
    terminal.write(`${JSON.stringify({ version: 1, from: before ?? null, to: after, ...comparison })}\n`)
  else terminal.write(`${before ?? 'nothing'} → ${after}\n${formatComparison(comparison)}`)
  return 0
}

function list(folder: ReleaseFolder, values: Values, terminal: Terminal): ExitCode {
  const live = findLiveId(folder)
  const releases = listReleases(folder).map((id) => readRelease(folder, id))
  if (values['json'] === true) {
    const entries = releases
      .toReversed()
      .map(({ id, time, commit, articles }) => ({ id, time, commit, articles: articles.length, live: id === live }))
    terminal.write(`${JSON.stringify({ version: 1, releases: entries })}\n`)
  } else terminal.write(formatList(releases, live))
  return 0
}

function requireRelease(all: readonly string[], id: string): void {
  if (!all.includes(id)) throw new UsageError(`there is no release ${id}. --list shows all.`)
}
