import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { IndexEntry } from '../core/answers/pagefind/open-term-index.ts'
import type { SynonymsFile } from '../core/answers/synonyms-file.ts'
import { digestFolder } from '../io/digest-folder.ts'
import { linkFolder } from '../io/link-folder.ts'
import { type SearchDocument, toSearchDocument } from '../views/search-document.ts'
import { type Site, toHref } from '../views/site.ts'

/**
 * Articles that one shard holds at the most, before their number doubles. One shard rebuilds in a few seconds; each
 * further one costs a reader's question about a hundred kilobytes.
 */
const shardSize = 2000

/** What a worker is asked: to index these documents and write the index to `<target>-<digest of it>`, its answer. */
export interface ShardTask {
  documents: readonly SearchDocument[]
  target: string
}

/** Something to index, made when it is needed: all documents together are as large as the site. */
export interface Indexable {
  url: string
  toDocument: () => SearchDocument
}

/**
 * Builds the search index of a site into `folder`, while pages are being rendered: Pagefind is a process of its own, and
 * one of them keeps one core busy. Shards whose documents did not change come from `cacheFolder`, or from `otherCache`,
 * which is left as it is.
 */
export async function writeSearchIndex(
  site: Site,
  folder: string,
  cacheFolder: string,
  otherCache?: string,
): Promise<void> {
  const pages = site.corpus.articles.map(
    (article): Indexable => ({
      url: toHref(site, article.route),
      toDocument: () => toSearchDocument(site, article),
    }),
  )
  await writeIndex(pages, site.corpus.synonyms, folder, cacheFolder, otherCache)
}

/** Like `writeSearchIndex`, for pages that need not be of a site. */
export async function writeIndex(
  pages: readonly Indexable[],
  synonyms: SynonymsFile,
  folder: string,
  cacheFolder: string,
  otherCache?: string,
): Promise<void> {
  mkdirSync(folder, { recursive: true })
  mkdirSync(cacheFolder, { recursive: true })
  const written = await findOrWriteShards(splitIntoShards(pages), cacheFolder, otherCache)
  for (const [number, shard] of written.entries()) linkFolder(shard, join(folder, String(number)))
  for (const name of readdirSync(cacheFolder)) {
    const path = join(cacheFolder, name)
    if (!written.includes(path)) rmSync(path, { recursive: true, force: true })
  }
  const entry: IndexEntry = { shards: [...written.keys()].map(String), synonyms }
  writeFileSync(join(folder, 'shards.json'), `${JSON.stringify(entry)}\n`)
}

/** The folder of a shard that is still as it was written: its files are links to those of published sites. */
function findShard(target: string): string | undefined {
  if (!existsSync(dirname(target))) return undefined
  const names = readdirSync(dirname(target)).filter((name) => name.startsWith(`${basename(target)}-`))
  const folders = names.map((name) => join(dirname(target), name))
  return folders.find((folder) => folder === `${target}-${digestFolder(folder)}`)
}

/** A power of two, so that most articles stay where they are when a site grows. */
function splitIntoShards(pages: readonly Indexable[]): Indexable[][] {
  let count = 1
  while (pages.length / count > shardSize) count *= 2
  const shards: Indexable[][] = [...Array(count)].map(() => [])
  for (const page of pages) {
    const hash = createHash('sha256').update(page.url).digest().readUInt32BE(0)
    shards[hash % count]?.push(page)
  }
  return shards
}

/** The folders of the shards, in their order. Documents are made twice rather than kept: they are as large as the site. */
async function findOrWriteShards(
  shards: readonly Indexable[][],
  cacheFolder: string,
  otherCache: string | undefined,
): Promise<string[]> {
  const toDocuments = (number: number): SearchDocument[] => (shards[number] ?? []).map((page) => page.toDocument())
  const targets = [...shards.keys()].map((number) => join(cacheFolder, toKey(toDocuments(number))))
  const found = targets.map(
    (target) =>
      findShard(target) ?? (otherCache === undefined ? undefined : findShard(join(otherCache, basename(target)))),
  )
  const missing = [...found.keys()].filter((number) => found[number] === undefined)
  const work = async (): Promise<void> => {
    for (let next = missing.shift(); next !== undefined; next = missing.shift())
      found[next] = await writeShard({ documents: toDocuments(next), target: targets[next] ?? '' })
  }
  await Promise.all([...Array(availableParallelism())].map(work))
  return found as string[]
}

function writeShard(task: ShardTask): Promise<string> {
  return new Promise((resolve, reject) => {
    // Pagefind writes a stack trace when its process dies; the error that comes here says enough.
    const options = { workerData: task, stderr: true }
    const worker = new Worker(new URL('./search-index-worker.ts', import.meta.url), options)
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('the search process died')))
  })
}

const manifest = new URL('../package.json', import.meta.resolve('pagefind'))
const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }

function toKey(documents: readonly SearchDocument[]): string {
  const hash = createHash('sha256').update(version)
  for (const { url, html } of documents) hash.update(`\0${url}\0${html}`)
  return hash.digest('hex').slice(0, 32)
}
