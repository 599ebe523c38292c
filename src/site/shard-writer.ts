import { Worker } from 'node:worker_threads'
import { isDiskFull, toFullDiskError } from '../io/full-disk.ts'
import type { SearchDocument } from '../views/search-document.ts'

/** Places of words in one part of an index, at the least: a reader loads one such part of each shard for a word. */
export const chunkSize = 2500

/** Documents that are on their way to Pagefind: enough to keep it busy, each a copy in memory. */
export const atOnce = 100

/** What a worker is told: to index documents, to write what it has of them to `<target>-<digest>`, or that this was all. */
export type ShardMessage = { documents: readonly SearchDocument[] } | { target: string } | 'end'

/**
 * Writing takes four times the memory that indexing takes, so one shard is written at a time: the workers settle whose
 * turn it is among themselves, for the thread that renders does not listen for seconds.
 */
export interface ShardTurn {
  /** One 32-bit number: 1 while somebody writes. */
  writing: SharedArrayBuffer
}

/** A thread that writes shards one after another. */
export class ShardWriter {
  readonly #worker: Worker
  readonly #written: Promise<string[]>
  #shards = 0

  /** @param folder where the shards are written */
  constructor(workerData: ShardTurn, folder: string, stopping: AbortSignal) {
    stopping.throwIfAborted()
    const worker = new Worker(new URL('./search-index-worker.ts', import.meta.url), {
      workerData,
      // Texts on their way to a process die young, and a hundred megabytes of room for them would be memory for nothing.
      resourceLimits: { maxYoungGenerationSizeMb: 6 },
    })
    this.#worker = worker
    const end = (): void => void worker.terminate()
    stopping.addEventListener('abort', end)
    worker.once('exit', () => stopping.removeEventListener('abort', end))
    this.#written = new Promise((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', reject)
      worker.once('exit', () => reject(toDeath(folder)))
    })
    // It is told to whoever waits for the end.
    this.#written.catch(() => {})
  }

  /** Begins a shard, or goes on with it. */
  add(documents: readonly SearchDocument[]): void {
    this.#tell({ documents })
  }

  /** Ends a shard. Answers its folder, once the writer has ended. */
  async write(target: string): Promise<string> {
    const number = this.#shards++
    this.#tell({ target })
    return (await this.#written)[number] as string
  }

  async end(): Promise<void> {
    this.#tell('end')
    await this.#written
  }

  #tell(message: ShardMessage): void {
    this.#worker.postMessage(message)
  }
}

/** Pagefind's process dies of a full disk too, and says so to nobody: the disk is asked. */
function toDeath(folder: string): Error {
  return isDiskFull(folder)
    ? toFullDiskError('the search process had no space left on the disk')
    : new Error('the search process died')
}
