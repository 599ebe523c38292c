import { type Fragment, type IndexedPage, namesFilter, reviewedFilter, toIndexedPage } from '../indexed-page.ts'
import { NameIndex } from '../name-index.ts'
import { loadNoise } from '../noise.ts'
import { toRespelling } from '../respelling.ts'
import { loadStemmer } from '../stemmers/load-stemmer.ts'
import { toSynonyms } from '../synonyms.ts'
import type { SynonymsFile } from '../synonyms-file.ts'
import type { Postings, TermIndex } from '../term-index.ts'
import { decodeFilter, withoutSignature } from './decode.ts'
import { findPostings } from './find-postings.ts'
import { type ReadIndexFile, readJson, utf8 } from './read-index-file.ts'
import {
  chunkOf,
  countMissingBytes,
  isChunkLoaded,
  loadChunk,
  openShard,
  type Shard,
  type ShardEntry,
} from './shard.ts'

/** `shards.json`: what the shards are and where, the site's synonyms, and what else is typed for words in Chinese. */
export interface IndexEntry {
  shards: ShardEntry[]
  synonyms?: SynonymsFile
  /** Locale → pairs for `toRespelling`. */
  variants?: Record<string, string>
}

/**
 * Opens the pages of one language in an index that Pagefind wrote. Its files are decoded here rather than by Pagefind's
 * WebAssembly, which answers for a word only with all words that begin like it, or with the longest word that it begins
 * with ("or" for "orchid"), and keeps document frequencies, places by field and the words themselves to itself. The
 * decoder also moves fewer bytes and is the same in a browser and in Node.
 *
 * @throws if the index is missing, broken or out of reach
 */
export async function openTermIndex(read: ReadIndexFile, locale: string): Promise<TermIndex> {
  const { shards: entries, synonyms = {}, variants = {} } = await readJson<IndexEntry>(read, 'shards.json')
  const [stem, , ...opened] = await Promise.all([
    loadStemmer(locale),
    loadNoise(locale),
    ...entries.map((entry) => openShard(read, entry, locale)),
  ])
  const shards = opened.filter((shard) => shard !== undefined)
  let pageCount = 0
  for (const shard of shards) {
    shard.base = pageCount
    pageCount += shard.pages.length
  }
  const lengths = shards.flatMap(({ pages }) => pages.map(({ wordCount }) => wordCount))
  const found = new Map<string, Postings | undefined>()
  const near = new Map<string, readonly string[]>()
  const pages = new Map<number, Promise<IndexedPage>>()
  const facets = new Map<string, Promise<Map<string, Set<number>>>>()
  let nameIndex: Promise<NameIndex> | undefined

  const readFacet = (name: string): Promise<Map<string, Set<number>>> => {
    const members = facets.get(name) ?? readFilter(read, shards, name)
    facets.set(name, members)
    // The next question may find the line back.
    members.catch(() => facets.delete(name))
    return members
  }

  return {
    pageCount,
    shardCount: shards.length,
    averageLength: lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, pageCount),
    stem,
    synonyms: toSynonyms(synonyms, locale),
    respell: toRespelling(variants[locale]),
    lengthOf: (page) => lengths[page] ?? 0,
    async load(keys) {
      await Promise.all(shards.flatMap((shard) => keys.map((key) => loadChunk(read, shard, chunkOf(shard, key)))))
    },
    countMissingBytes: (keys) => shards.reduce((sum, shard) => sum + countMissingBytes(shard, keys), 0),
    find(key) {
      if (found.has(key)) return found.get(key)
      const isLoaded = shards.every((shard) => isChunkLoaded(shard, key))
      const postings = findPostings(shards, key)
      if (isLoaded) found.set(key, postings)
      return postings
    },
    near(key) {
      const hashes = shards.map((shard) => chunkOf(shard, key) ?? '').join(' ')
      const known = near.get(hashes)
      if (known !== undefined) return known
      const lists = shards.map((shard) => shard.scanned.get(chunkOf(shard, key) ?? '')?.words ?? [])
      const words = lists.length === 1 ? (lists[0] ?? []) : [...new Set(lists.flat())].sort()
      if (shards.every((shard) => isChunkLoaded(shard, key))) near.set(hashes, words)
      return words
    },
    readPage(page) {
      const known = pages.get(page) ?? readPage(read, shards, page)
      pages.set(page, known)
      known.catch(() => pages.delete(page))
      return known
    },
    readFacet,
    async readFacets() {
      const names = new Set(shards.flatMap(({ filters }) => filters.map(({ name }) => name)))
      for (const name of [namesFilter, reviewedFilter]) names.delete(name)
      return new Map(await Promise.all([...names].map(async (name) => [name, await readFacet(name)] as const)))
    },
    readNames() {
      nameIndex ??= readNameIndex(read, shards)
      nameIndex.catch(() => {
        nameIndex = undefined
      })
      return nameIndex
    },
  }
}

async function readPage(read: ReadIndexFile, shards: readonly Shard[], page: number): Promise<IndexedPage> {
  const shard = shards.findLast(({ base }) => base <= page)
  const entry = shard?.pages[page - shard.base]
  if (shard === undefined || entry === undefined) throw new RangeError(`no page ${page}`)
  const bytes = withoutSignature(await read(`${shard.folder}/fragment/${entry.hash}.pf_fragment`))
  return toIndexedPage(JSON.parse(utf8.decode(bytes)) as Fragment)
}

async function readNameIndex(read: ReadIndexFile, shards: readonly Shard[]): Promise<NameIndex> {
  const parts = await readFilterParts(read, shards, namesFilter)
  return new NameIndex(parts.flatMap((values) => [...values]))
}

async function readFilter(
  read: ReadIndexFile,
  shards: readonly Shard[],
  wanted: string,
): Promise<Map<string, Set<number>>> {
  const members = new Map<string, Set<number>>()
  for (const values of await readFilterParts(read, shards, wanted)) {
    for (const [value, pages] of values) {
      const all = members.get(value) ?? new Set<number>()
      for (const page of pages) all.add(page)
      members.set(value, all)
    }
  }
  return members
}

/** What each shard has of a filter: value → pages. */
async function readFilterParts(
  read: ReadIndexFile,
  shards: readonly Shard[],
  wanted: string,
): Promise<Map<string, number[]>[]> {
  const files = shards.flatMap(({ folder, base, filters }) =>
    filters
      .filter(({ name }) => name === wanted)
      .map(({ hash }) => ({ path: `${folder}/filter/${hash}.pf_filter`, base })),
  )
  return Promise.all(files.map(async ({ path, base }) => decodeFilter(await read(path), base).values))
}
