import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { basename, dirname, join } from 'node:path'
import type { IndexEntry } from '../core/answers/pagefind/open-term-index.ts'
import { pickSynonyms } from '../core/answers/synonyms.ts'
import type { SynonymsFile } from '../core/answers/synonyms-file.ts'
import { digestFolder } from '../io/digest-folder.ts'
import { linkFolder } from '../io/link-folder.ts'
import { type SearchDocument, toSearchDocument } from '../views/search-document.ts'
import { toSearchTopics } from '../views/search-topics.ts'
import { type Site, toHref } from '../views/site.ts'
import { describeShard } from './describe-shard.ts'
import { atOnce, chunkSize, ShardWriter } from './shard-writer.ts'
import { VariantsByLocale } from './variants-by-locale.ts'

/**
 * Articles that one shard holds at the most, before their number doubles. One shard rebuilds in a few seconds; each
 * further one costs a reader's question about a hundred kilobytes.
 */
const shardSize = 2000

/** Something to index. */
export interface Indexable {
  url: string
  locale: string
  toDocument: () => SearchDocument
}

/** A search index in the making. */
export interface Indexing {
  /** Puts the index into a folder when it is done. */
  writeTo(folder: string): Promise<void>
  /** Gives up; what is finished stays in the cache. */
  stop(): Promise<void>
}

/**
 * Starts to index a site while the caller goes on: Pagefind is a process of its own, and one of them keeps one core busy.
 * Shards whose documents did not change come from `cacheFolder`, or from `otherCache`, which is left as it is.
 */
export function startIndexing(site: Site, cacheFolder: string, otherCache?: string): Indexing {
  const pages = site.corpus.articles.map(
    (article): Indexable => ({
      url: toHref(site, article.route),
      locale: article.locale,
      toDocument: () => toSearchDocument(site, article),
    }),
  )
  const indexing = startIndexingPages(pages, site.corpus.synonyms, cacheFolder, otherCache)
  return {
    ...indexing,
    async writeTo(folder) {
      await indexing.writeTo(folder)
      writeFileSync(join(folder, 'topics.json'), `${JSON.stringify(toSearchTopics(site))}\n`)
    },
  }
}

/** Like `startIndexing`, for pages that need not be of a site. */
export function startIndexingPages(
  pages: readonly Indexable[],
  synonyms: SynonymsFile,
  cacheFolder: string,
  otherCache?: string,
): Indexing {
  mkdirSync(cacheFolder, { recursive: true })
  const stopping = new AbortController()
  const caches = otherCache === undefined ? [cacheFolder] : [cacheFolder, otherCache]
  const variants = new VariantsByLocale()
  const used = pickSynonyms(synonyms, new Set(pages.map(({ locale }) => locale)))
  const shards = findOrWriteShards(pages, variants, caches, stopping.signal)
  // It is told to whoever asks for the index.
  shards.catch(() => {})
  return {
    async writeTo(folder) {
      const written = await shards
      mkdirSync(folder, { recursive: true })
      const entries = written.map((shard, number) => {
        linkFolder(shard, join(folder, String(number)))
        return describeShard(shard, String(number))
      })
      for (const name of readdirSync(cacheFolder)) {
        const path = join(cacheFolder, name)
        if (!written.includes(path)) rmSync(path, { recursive: true, force: true })
      }
      const entry: IndexEntry = { shards: entries, synonyms: used, variants: variants.toPairs() }
      writeFileSync(join(folder, 'shards.json'), `${JSON.stringify(entry)}\n`)
    },
    async stop() {
      stopping.abort()
      await shards.catch(() => {})
    },
  }
}

/** The folder of a shard that is still as it was written: its files are links to those of published sites. */
function findShard(target: string): string | undefined {
  if (!existsSync(dirname(target))) return undefined
  const names = readdirSync(dirname(target)).filter((name) => name.startsWith(`${basename(target)}-`))
  const folders = names.map((name) => join(dirname(target), name))
  return folders.find((folder) => folder === `${target}-${digestFolder(folder)}`)
}

/** A shard of another cache, as links in this one: whoever keeps that cache may throw it away at any moment. */
function borrowShard(target: string, cacheFolder: string): string | undefined {
  let own: string | undefined
  try {
    const found = findShard(target)
    if (found === undefined) return undefined
    own = join(cacheFolder, basename(found))
    linkFolder(found, own)
    return own
  } catch {
    if (own !== undefined) rmSync(own, { recursive: true, force: true })
    return undefined
  }
}

/** A power of two, so that most articles stay where they are when a site grows. */
function countShards({ length }: readonly Indexable[]): number {
  let count = 1
  while (length / count > shardSize) count *= 2
  return count
}

function splitIntoShards(pages: readonly Indexable[]): Indexable[][] {
  const count = countShards(pages)
  const shards: Indexable[][] = [...Array(count)].map(() => [])
  for (const page of pages) {
    const hash = createHash('sha256').update(page.url).digest().readUInt32BE(0)
    shards[hash % count]?.push(page)
  }
  return shards
}

/** The folders of the shards, in their order; the first of the caches takes those that are missing. */
async function findOrWriteShards(
  pages: readonly Indexable[],
  variants: VariantsByLocale,
  caches: readonly string[],
  stopping: AbortSignal,
): Promise<string[]> {
  const [own = ''] = caches
  const writing = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)
  const startWriter = (): ShardWriter => new ShardWriter({ writing }, own, stopping)
  const most = Math.min(availableParallelism(), countShards(pages))
  // Where nothing can be found, the writers get ready while the first documents are made.
  const writers = caches.every(isEmpty) ? [...Array(most)].map(startWriter) : []
  const isNew = writers.length > 0
  let missing = 0
  // A writer begins with the first shard that is missing while the documents of the next are still being made.
  const findOrWrite = (shard: readonly Indexable[]): string | Promise<string> => {
    const documents = shard.map((page) => page.toDocument())
    const key = new ShardKey().add(documents).toString()
    const [target = '', other] = caches.map((cache) => join(cache, key))
    const found = findShard(target) ?? (other === undefined ? undefined : borrowShard(other, own))
    if (found !== undefined) return found
    const number = missing++ % most
    const writer = writers[number] ?? startWriter()
    writers[number] = writer
    writer.add(documents)
    return writer.write(target)
  }
  const folders: (string | Promise<string>)[] = []
  try {
    const shards = splitIntoShards(await variants.open(pages))
    const found = isNew ? writeShards(shards, writers, own) : shards.values().map(findOrWrite)
    for (const folder of found) folders.push(folder)
  } finally {
    // Whatever happens to one of them, none is left waiting and none unheard.
    await Promise.all([...folders, ...writers.map((writer) => writer.end())])
  }
  return Promise.all(folders)
}

/** Every writer has its first documents at once: until then a core has nothing to do. */
function* writeShards(
  shards: readonly Indexable[][],
  writers: readonly ShardWriter[],
  cacheFolder: string,
): Generator<Promise<string>> {
  for (let first = 0; first < shards.length; first += writers.length) {
    const begun = writers.flatMap((writer, number) => {
      const pages = shards[first + number]
      return pages === undefined ? [] : [{ writer, pages, key: new ShardKey() }]
    })
    const longest = Math.max(...begun.map(({ pages }) => pages.length))
    for (let start = 0; start < longest; start += atOnce) {
      for (const { writer, pages, key } of begun) {
        const documents = pages.slice(start, start + atOnce).map((page) => page.toDocument())
        key.add(documents)
        writer.add(documents)
      }
    }
    for (const { writer, key } of begun) yield writer.write(join(cacheFolder, key.toString()))
  }
}

const isEmpty = (folder: string): boolean => !existsSync(folder) || readdirSync(folder).length === 0

const manifest = new URL('../package.json', import.meta.resolve('pagefind'))
const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }

/** Changes with the documents of a shard, and with what is made of them. */
class ShardKey {
  readonly #hash = createHash('sha256').update(`${version} ${chunkSize}`)

  add(documents: readonly SearchDocument[]): this {
    for (const { url, language, content, filters, meta } of documents) {
      this.#hash.update(`\0${url}\0${language}\0${content}\0${JSON.stringify([filters, meta])}`)
    }
    return this
  }

  /** To be asked once, at the end. */
  toString(): string {
    return this.#hash.digest('hex').slice(0, 32)
  }
}
