import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { GroupCounter, toCountedGrouping } from '../core/coverage/count-by-groups.ts'
import { formatGroupModel, type GroupModel, parseGroupModel } from '../core/coverage/group-model.ts'
import { formatShard, mergeShards, type Shard } from '../core/coverage/shard-counts.ts'
import { createRandomByKey, digestFile } from '../io/random-by-key.ts'
import { type CommandOption, type Terminal, UsageError, type Values } from './command.ts'
import { readTicketFiles, type TicketRun } from './coverage-tickets.ts'
import type { Progress } from './progress.ts'
import type { TicketFilesOptions } from './ticket-files.ts'
import { writeOutput } from './write-output.ts'

/** For more tickets than one machine has room or time for. */
export const shardOptions = {
  'write-groups': {
    type: 'string',
    value: 'FILE',
    help: 'Write the groups that were found, for other machines to count their tickets by.',
  },
  groups: { type: 'string', value: 'FILE', help: 'Groups of --write-groups, for --shard and --counts.' },
  shard: {
    type: 'string',
    value: 'I/N',
    help: 'Count the tickets as part I of N by --groups, masked with the key in TIERZERO_SHARD_KEY, and report nothing.',
  },
  counts: { type: 'string', value: 'FILE', help: 'Report what all parts counted. The files of the others follow.' },
} satisfies Record<string, CommandOption>

/** Writes the groups of a run. */
export function writeGroups({ model }: TicketRun, { 'write-groups': file }: Values, terminal: Terminal): void {
  if (file !== undefined && model !== undefined) writeOutput('write-groups', file, formatGroupModel(model), terminal)
}

/** Counts the tickets of one part. @throws UsageError for what is missing, and for groups that cannot be read */
export async function countShard(
  files: readonly string[],
  options: TicketFilesOptions,
  values: Values,
  terminal: Terminal,
  progress: Progress,
): Promise<void> {
  const shard = toShard(String(values['shard']))
  const key = readKey()
  const { model, digest } = readGroups(values, terminal)
  if (files.length === 0) throw new UsageError('--shard counts tickets. Name an export with --tickets.')
  const counter = new GroupCounter(model)
  const { duplicates, bad } = await readTicketFiles(files, options, (ticket) => counter.add(ticket), terminal, progress)
  const text = formatShard(model, counter.toCounts({ duplicates, bad }), shard, digest, createRandomByKey(key))
  writeOutput('output', values['output'], text, terminal)
}

/** What all parts counted, as tickets that were grouped. @throws UsageError for parts that do not belong together */
export function mergeCounts(files: readonly string[], k: number, values: Values, terminal: Terminal): TicketRun {
  const { model, digest } = readGroups(values, terminal)
  if (k > model.k)
    throw new UsageError(`the groups were found with --k ${model.k}, so --k may be ${model.k} at the most.`)
  const texts = files.map((file) => readFileSync(resolve(terminal.cwd, file), 'utf8'))
  try {
    const counts = mergeShards(model, digest, texts)
    const [, , , duplicates = 0, bad = 0] = counts
    return { grouping: toCountedGrouping(model, counts, k), read: { duplicates, bad } }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new UsageError(`the parts cannot be put together: ${reason}. Count every part with the same groups and key.`)
  }
}

function toShard(text: string): Shard {
  const [, number = 0, of = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number)
  if (of >= 2 && number >= 1 && number <= of) return { number, of }
  throw new UsageError(`--shard ${text} is no part such as 3/8, of two or more.`)
}

/** Long enough that nobody guesses it. */
const leastKey = 32

function readKey(): string {
  const key = process.env['TIERZERO_SHARD_KEY'] ?? ''
  if (key.length >= leastKey) return key
  throw new UsageError(
    `TIERZERO_SHARD_KEY has to hold a secret of at least ${leastKey} characters, the same for all parts. Make one with: openssl rand -hex 32`,
  )
}

function readGroups({ groups }: Values, { cwd }: Terminal): { model: GroupModel; digest: string } {
  if (groups === undefined) throw new UsageError('--groups is missing. Write the file with --write-groups.')
  const path = resolve(cwd, String(groups))
  if (!existsSync(path)) throw new UsageError(`--groups ${groups} does not exist. Write it with --write-groups.`)
  const text = readFileSync(path, 'utf8')
  try {
    return { model: parseGroupModel(text), digest: digestFile(text) }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new UsageError(`--groups ${groups} is no file of groups: ${reason}. Write it anew with --write-groups.`)
  }
}
