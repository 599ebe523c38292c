import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { digestFolder } from '../io/digest-folder.ts'
import { linkFolder } from '../io/link-folder.ts'
import { type SearchDocument, toSearchDocuments } from '../views/search-document.ts'
import type { Site } from '../views/site.ts'

/**
 * Articles that one shard holds at the most, before their number doubles. One shard rebuilds in a few seconds; each
 * further one costs a reader's question about a hundred kilobytes.
 */
const shardSize = 2000

/**
 * What a worker is asked: to index these documents and write the index to `<target>-<digest of it>`. It answers with
 * nothing, or throws.
 */
export interface ShardTask {
  documents: readonly SearchDocument[]
  target: string
}

/**
 * Builds the search index of a site into `folder`, while pages are being rendered: Pagefind is a process of its own, and
 * one of them keeps one core busy. Shards whose documents did not change come from `cacheFolder`.
 */
export async function writeSearchIndex(site: Site, folder: string, cacheFolder: string): Promise<void> {
  const shards = splitIntoShards([...toSearchDocuments(site)])
  mkdirSync(folder, { recursive: true })
  mkdirSync(cacheFolder, { recursive: true })
  const tasks = shards.map((documents) => ({ documents, target: join(cacheFolder, toKey(documents)) }))
  await runTasks(tasks.filter(({ target }) => findShard(target) === undefined))
  const kept = new Set<string>()
  for (const [number, { target }] of tasks.entries()) {
    const shard = findShard(target)
    if (shard === undefined) throw new Error('the search index was not written')
    linkFolder(shard, join(folder, String(number)))
    kept.add(shard)
  }
  for (const name of readdirSync(cacheFolder)) {
    const path = join(cacheFolder, name)
    if (!kept.has(path)) rmSync(path, { recursive: true, force: true })
  }
  const names = tasks.map((_, number) => String(number))
  writeFileSync(join(folder, 'shards.json'), `${JSON.stringify({ shards: names })}\n`)
}

/** The folder of a shard that is still as it was written: its files are links to those of published sites. */
function findShard(target: string): string | undefined {
  const names = readdirSync(dirname(target)).filter((name) => name.startsWith(`${basename(target)}-`))
  const folders = names.map((name) => join(dirname(target), name))
  return folders.find((folder) => folder === `${target}-${digestFolder(folder)}`)
}

/** A power of two, so that most documents stay where they are when a site grows. */
function splitIntoShards(documents: readonly SearchDocument[]): SearchDocument[][] {
  let count = 1
  while (documents.length / count > shardSize) count *= 2
  const shards: SearchDocument[][] = [...Array(count)].map(() => [])
  for (const document of documents) {
    const hash = createHash('sha256').update(document.url).digest().readUInt32BE(0)
    shards[hash % count]?.push(document)
  }
  return shards
}

async function runTasks(tasks: readonly ShardTask[]): Promise<void> {
  const waiting = [...tasks]
  const work = async (): Promise<void> => {
    for (let task = waiting.shift(); task !== undefined; task = waiting.shift()) await runTask(task)
  }
  await Promise.all([...Array(Math.min(tasks.length, availableParallelism()))].map(work))
}

function runTask(task: ShardTask): Promise<void> {
  return new Promise((resolve, reject) => {
    // Pagefind writes a stack trace when its process dies; the error that comes here says enough.
    const options = { workerData: task, stderr: true }
    const worker = new Worker(new URL('./search-index-worker.ts', import.meta.url), options)
    worker.once('error', reject)
    worker.once('exit', (code) => (code === 0 ? resolve() : reject(new Error('the search process died'))))
  })
}

const manifest = new URL('../package.json', import.meta.resolve('pagefind'))
const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }

function toKey(documents: readonly SearchDocument[]): string {
  const hash = createHash('sha256').update(version)
  for (const { url, html } of documents) hash.update(`\0${url}\0${html}`)
  return hash.digest('hex').slice(0, 32)
}
