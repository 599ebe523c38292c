import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { formatFindings } from '../adapters/reporters/terminal.ts'
import type { KnownGroup } from '../core/coverage/group-ids.ts'
import type { GroupModel } from '../core/coverage/group-model.ts'
import { type Grouping, TicketGrouper } from '../core/coverage/group-tickets.ts'
import type { Ticket } from '../core/domain/ticket.ts'
import { formatCount } from '../core/text/format-count.ts'
import type { TicketsRead } from '../io/read-tickets/read-tickets.ts'
import { type Terminal, UsageError } from './command.ts'
import type { Progress } from './progress.ts'
import { openTicketFiles, type TicketFilesOptions } from './ticket-files.ts'

/** Any number will do, as long as it stays the same. */
const seed = 20_240_229

export interface TicketRun {
  grouping: Grouping
  read: Pick<TicketsRead, 'duplicates' | 'bad'>
  /** What was found, for other machines, where it was asked for. */
  model?: GroupModel
}

/** Reads tickets and sorts them into groups. @throws UsageError where no ticket is left */
export async function groupTicketFiles(
  files: readonly string[],
  options: TicketFilesOptions,
  { k, known, wantsModel }: { k: number; known: readonly KnownGroup[]; wantsModel: boolean },
  terminal: Terminal,
  progress: Progress,
): Promise<TicketRun> {
  const grouper = new TicketGrouper()
  const read = await readTicketFiles(files, options, (ticket) => grouper.add(ticket), terminal, progress)
  progress.stage('grouping tickets')
  const grouping = grouper.group({
    k,
    seed,
    known,
    onProgress: (share) => progress.count('grouping tickets', share, 1),
  })
  progress.clear()
  // What grouped them is large, and no longer needed.
  const model = wantsModel ? grouper.toModel(grouping, k) : undefined
  return { grouping, read, ...(model === undefined ? {} : { model }) }
}

/**
 * Reads tickets to the end. What is wrong with the files is said in lines that name row and column, and the good rows
 * count.
 *
 * @throws UsageError where none is of a person
 */
export async function readTicketFiles(
  files: readonly string[],
  options: TicketFilesOptions,
  take: (ticket: Ticket) => void,
  terminal: Terminal,
  progress: Progress,
): Promise<TicketsRead> {
  progress.stage(`reading ${files.length === 1 ? 'tickets' : `tickets of ${files.length} files`}`)
  const bytes = files.reduce((sum, file) => sum + statSync(resolve(terminal.cwd, file)).size, 0)
  const { reading, findings } = openTicketFiles(files, {
    ...options,
    onProgress: (done) => progress.count('reading tickets', Math.min(done, bytes), bytes),
  })
  if (reading === undefined) {
    progress.clear()
    terminal.writeError(formatFindings(findings, terminal))
    throw new UsageError('a file beside the tickets is wrong, so none was read.')
  }
  for await (const ticket of reading.tickets) take(ticket)
  progress.clear()
  const read = reading.summary()
  terminal.writeError(formatFindings(read.findings, terminal))
  if (read.bad > 0)
    terminal.writeError(`${read.bad} of ${formatCount(read.rows, 'row')} cannot be read; the others count.\n`)
  if (read.tickets === read.machineMade) throw new UsageError(`there is no ticket to count${formatSkipped(read)}.`)
  return read
}

function formatSkipped({ rows, bad, machineMade, skipped }: TicketsRead): string {
  const reasons = [
    [bad, 'cannot be read'],
    [machineMade, 'are of machines'],
    ...Object.entries(skipped).map(([reason, count]) => [count, `are left out (${reason})`] as const),
  ]
    .filter(([count]) => Number(count) > 0)
    .map(([count, what]) => `${count} ${what}`)
  return reasons.length === 0 ? '' : `: of ${rows} rows, ${reasons.join(', ')}`
}
