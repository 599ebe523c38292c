import type { Finding } from '../../core/domain/finding.ts'
import type { Ticket } from '../../core/domain/ticket.ts'
import { IdSet } from '../../core/tickets/id-set.ts'
import type {
  Reading,
  RecordContext,
  SkipReason,
  TicketExport,
  TicketRecord,
} from '../../core/tickets/ticket-export.ts'
import { type TicketFilter, toTicketFilter } from '../../core/tickets/ticket-filter.ts'
import { TicketFileReader } from './ticket-file-reader.ts'
import { openTicketMaker, type TicketMaker } from './ticket-maker.ts'

export interface ReadTicketsOptions extends TicketFilter, RecordContext {
  /** The systems that a file may come from; where two fit equally well, the first. */
  exports: readonly TicketExport[]
  /** Name of the one that all files come from, whatever they look like. */
  from?: string | undefined
  /** Headers in other languages: folded as written → as the export knows it. */
  aliases?: ReadonlyMap<string, string> | undefined
  /** Patterns of subjects that machines write, beside those that are known. */
  machinePatterns?: readonly RegExp[] | undefined
  /** The exports are made of a mapping file, which is wrong where a file's columns are others. */
  isMapped?: boolean | undefined
  /** Encoding of files that do not say it, by its name in WHATWG's standard. */
  encoding?: string | undefined
  /** Characters that a row may have; 8,000,000 if absent. */
  maxRowLength?: number | undefined
  /** What a path is called in what is said; the path itself if absent. */
  nameOf?: ((path: string) => string) | undefined
  /** Told while reading: bytes of all files that are read, as they lie on the disk. */
  onProgress?: ((bytes: number) => void) | undefined
}

export interface TicketReading {
  /** Every ticket that counts, as it is read; for one reading. Throws for faults of the system only, never for a file's. */
  tickets: AsyncIterable<Ticket>
  /** What was read so far; complete when `tickets` has ended. */
  summary: () => TicketsRead
}

export interface TicketsRead {
  files: TicketFileRead[]
  /** Records of all files, good and bad, headers not counted. */
  rows: number
  /** Tickets that came out, those of machines included. */
  tickets: number
  machineMade: number
  /** Records that could not be read. */
  bad: number
  /** Tickets that another record had already. */
  duplicates: number
  /** Records that do not count, by why. */
  skipped: Partial<Record<SkipReason, number>>
  /** What is wrong, by file: never with what stands in a cell, and at most twenty bad rows of a file. */
  findings: Finding[]
}

export interface TicketFileRead {
  file: string
  /** Name of the system, and title of its form; absent where the file is of none. */
  source?: string
  form?: string
  encoding: string
  isGzip: boolean
  rows: number
  tickets: number
  bad: number
}

/**
 * Reads tickets out of files, one after the other, with nothing personal left in them. Memory does not grow with a file.
 * Of many tickets, threads make what may be remembered; they come in the order of the files all the same.
 */
export function readTickets(files: readonly string[], options: ReadTicketsOptions): TicketReading {
  const total: Omit<TicketsRead, 'files' | 'findings'> = {
    rows: 0,
    tickets: 0,
    machineMade: 0,
    bad: 0,
    duplicates: 0,
    skipped: {},
  }
  const read: TicketFileReader[] = []
  const seen = new IdSet()
  const filter = toTicketFilter(options)
  return { tickets: all(), summary }

  async function* all(): AsyncGenerator<Ticket> {
    const maker = openTicketMaker(options.machinePatterns ?? [])
    try {
      for (const file of files) {
        const reader = new TicketFileReader(file, options)
        read.push(reader)
        for await (const tickets of inTurn(toMade(reader, maker), maker.room)) {
          for (const ticket of tickets) {
            if (!take(ticket)) continue
            reader.report.tickets++
            yield ticket
          }
        }
      }
    } finally {
      maker.close()
    }
  }

  /** What of each batch counts, under way. */
  async function* toMade(reader: TicketFileReader, maker: TicketMaker): AsyncGenerator<UnderWay<MadeTicket[]>> {
    for await (const batch of reader.read()) {
      const records = batch.flatMap(({ source, reading }) => toCounted(source, reading) ?? [])
      // A file is of one system.
      const source = batch.find(({ reading }) => reading.type === 'ticket')?.source ?? ''
      const made = maker.make(records, source)
      // Whoever takes it out of the queue is told, and nobody before.
      made.catch(() => {})
      yield { made }
    }
  }

  function toCounted(source: string, reading: Reading): TicketRecord | undefined {
    total.rows++
    if (reading.type === 'bad') {
      total.bad++
      return undefined
    }
    const reason = reading.type === 'skip' ? reading.reason : filter(reading.ticket, source)
    if (reason === undefined && reading.type === 'ticket') return reading.ticket
    if (reason !== undefined) skip(reason)
    return undefined
  }

  function take(ticket: MadeTicket): ticket is Ticket {
    if (ticket === undefined) skip('empty')
    else if (seen.add(`${ticket.source}\n${ticket.id}`)) {
      total.tickets++
      if (ticket.isMachineMade) total.machineMade++
      return true
    } else total.duplicates++
    return false
  }

  function skip(reason: SkipReason): void {
    total.skipped[reason] = (total.skipped[reason] ?? 0) + 1
  }

  function summary(): TicketsRead {
    return {
      ...total,
      skipped: { ...total.skipped },
      files: read.map(({ report }) => ({ ...report })),
      findings: read.flatMap((reader) => reader.toFindings()),
    }
  }
}

type MadeTicket = Ticket | undefined

/** A promise within something, as a generator would wait for one by itself. */
interface UnderWay<T> {
  made: Promise<T>
}

/** What was made, in order, with as much under way as there is room for. */
async function* inTurn<T>(all: AsyncIterable<UnderWay<T>>, room: number): AsyncGenerator<T> {
  const queue: UnderWay<T>[] = []
  for await (const one of all) {
    queue.push(one)
    if (queue.length >= room) yield await (queue.shift() as UnderWay<T>).made
  }
  for (const { made } of queue) yield await made
}
