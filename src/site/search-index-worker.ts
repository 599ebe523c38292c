import childProcess from 'node:child_process'
import { on } from 'node:events'
import { readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import type { PagefindIndex } from 'pagefind'
import { digestFolder } from '../io/digest-folder.ts'
import type { SearchDocument } from '../views/search-document.ts'
import { atOnce, chunkSize, type ShardMessage, type ShardTurn } from './shard-writer.ts'

/** What Pagefind writes besides the index: interfaces and a worker that the site does not use, having its own. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight|playground|worker)|^playground$/

// Pagefind has no option for it. What it holds by default takes a reader four times as many bytes for each word.
process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(chunkSize)

// Its process would write a stack trace of its own to the terminal when it dies; whoever waits here is told that it did.
const { spawn } = childProcess
childProcess.spawn = ((command: string, args: string[], options: childProcess.SpawnOptions) =>
  spawn(command, args, { ...options, stdio: ['pipe', 'pipe', 'ignore'] })) as typeof spawn
const pagefind = await import('pagefind')

const turn = new Int32Array((workerData as ShardTurn).writing)
const port = parentPort as MessagePort
// Not awaited here: Node warns of a module that never ends, and so this one is when Pagefind's process dies.
void writeShards()

async function writeShards(): Promise<void> {
  try {
    const written: string[] = []
    let index: PagefindIndex | undefined
    for await (const message of listen(port)) {
      // If Pagefind's process dies, nothing but this port is left to wait for, and the thread is to end.
      port.unref()
      index ??= await openIndex()
      if ('documents' in message) await addTo(index, message.documents)
      else {
        written.push(await writeShard(index, message.target))
        index = undefined
      }
      port.ref()
    }
    port.postMessage(written)
  } finally {
    await pagefind.close()
  }
}

/** The messages until the end. */
async function* listen(port: MessagePort): AsyncGenerator<Exclude<ShardMessage, 'end'>> {
  for await (const [message] of on(port, 'message') as AsyncIterable<[ShardMessage]>) {
    if (message === 'end') return
    yield message
  }
}

async function openIndex(): Promise<PagefindIndex> {
  const { index, errors } = await pagefind.createIndex({})
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`)
  return index
}

async function addTo(index: PagefindIndex, documents: readonly SearchDocument[]): Promise<void> {
  for (let start = 0; start < documents.length; start += atOnce) {
    const part = documents.slice(start, start + atOnce)
    const added = await Promise.all(part.map((document) => index.addCustomRecord(document)))
    refuse(added.flatMap((response) => response.errors))
  }
}

/** A shard appears whole or not at all: it is written beside its place and renamed, to a name that vouches for it. */
async function writeShard(index: PagefindIndex, target: string): Promise<string> {
  rmSync(`${target}.new`, { recursive: true, force: true })
  takeTurn()
  try {
    refuse((await index.writeFiles({ outputPath: `${target}.new` })).errors)
    // The next shard starts a process of its own: one that has written a shard does not give its memory back.
    await pagefind.close()
  } finally {
    endTurn()
  }
  for (const name of readdirSync(`${target}.new`)) {
    if (unused.test(name)) rmSync(join(`${target}.new`, name), { recursive: true })
  }
  const sealed = `${target}-${digestFolder(`${target}.new`)}`
  rmSync(sealed, { recursive: true, force: true })
  renameSync(`${target}.new`, sealed)
  return sealed
}

/** Stops this thread until nobody writes: it has nothing else to do. */
function takeTurn(): void {
  while (Atomics.compareExchange(turn, 0, 0, 1) !== 0) Atomics.wait(turn, 0, 1)
}

function endTurn(): void {
  Atomics.store(turn, 0, 0)
  Atomics.notify(turn, 0, 1)
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind could not index: ${errors[0]}`)
}
