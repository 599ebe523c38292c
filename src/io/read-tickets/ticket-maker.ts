import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Ticket } from '../../core/domain/ticket.ts'
import type { TicketRecord } from '../../core/tickets/ticket-export.ts'
import { toTicket } from '../../core/tickets/to-ticket.ts'

/** Makes tickets of records: most of the work of reading, which goes to threads once there are many. */
export interface TicketMaker {
  /** The tickets in the order of the records; undefined for those that say nothing. */
  make: (records: readonly TicketRecord[], source: string) => Promise<(Ticket | undefined)[]>
  /** Batches that may be under way at once. */
  readonly room: number
  close: () => void
}

export interface MakeTask {
  records: readonly TicketRecord[]
  source: string
}

/** Records from which on a thread pays for its start. */
const manyRecords = 4000
/** What is left on the thread that reads is as much as two of them do. */
const mostThreads = 2

export function openTicketMaker(
  machinePatterns: readonly RegExp[],
  threads = Math.min(mostThreads, availableParallelism() - 1),
  many = manyRecords,
): TicketMaker {
  let made = 0
  let pool: TicketThread[] | undefined
  let turn = 0
  return { make, room: threads < 1 ? 1 : threads * 3, close }

  async function make(records: readonly TicketRecord[], source: string): Promise<(Ticket | undefined)[]> {
    made += records.length
    if (threads < 1 || made < many) return records.map((record) => toTicket(record, { source, machinePatterns }))
    pool ??= Array.from({ length: threads }, () => new TicketThread(machinePatterns))
    turn = (turn + 1) % threads
    return (pool[turn] as TicketThread).make({ records, source })
  }

  function close(): void {
    for (const thread of pool ?? []) thread.close()
    pool = undefined
  }
}

interface Waiting {
  resolve: (tickets: (Ticket | undefined)[]) => void
  reject: (error: Error) => void
}

/** A thread that answers in the order in which it is asked. */
class TicketThread {
  readonly #worker: Worker
  readonly #waiting: Waiting[] = []

  constructor(machinePatterns: readonly RegExp[]) {
    this.#worker = new Worker(new URL('./ticket-maker-worker.ts', import.meta.url), {
      workerData: machinePatterns,
      // Records die young: room for hundreds of megabytes of them would be memory for nothing.
      resourceLimits: { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 1024 },
    })
    this.#worker.on('message', (tickets: (Ticket | undefined)[]) => this.#waiting.shift()?.resolve(tickets))
    this.#worker.on('error', (error) => this.#fail(error))
    this.#worker.on('exit', () => this.#fail(new Error('a thread ended before its work was done')))
  }

  make(task: MakeTask): Promise<(Ticket | undefined)[]> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject })
      this.#worker.postMessage(task)
    })
  }

  close(): void {
    void this.#worker.terminate()
  }

  #fail(error: unknown): void {
    for (const { reject } of this.#waiting.splice(0)) reject(error instanceof Error ? error : new Error(String(error)))
  }
}
