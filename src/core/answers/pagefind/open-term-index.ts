import { type Fragment, type IndexedPage, toIndexedPage } from '../indexed-page.ts'
import { NameIndex } from '../name-index.ts'
import { toSynonyms } from '../synonyms.ts'
import type { SynonymsFile } from '../synonyms-file.ts'
import type { Postings, TermIndex } from '../term-index.ts'
import { decodeFilter, decodeMetadata, decodePostings, type Metadata, scanChunk, withoutSignature } from './decode.ts'

/**
 * Reads a file of the index by its path below the index folder: `.json` as it is, all others unzipped.
 *
 * @throws if it is missing or out of reach
 */
export type ReadIndexFile = (path: string) => Promise<Uint8Array>

/** The filter by which the index keeps what pages are called: titles, aliases, alerts. */
export const namesFilter = 'name'

/** `shards.json`: the folders of the shards, and the site's synonyms. */
export interface IndexEntry {
  shards: string[]
  synonyms?: SynonymsFile
}

interface Shard extends Metadata {
  folder: string
  /** Number of its first page in the whole index. */
  base: number
  loaded: Map<string, Promise<void>>
  scanned: Map<string, { bytes: Uint8Array; starts: Map<string, number>; words: string[] }>
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
  const { shards: names, synonyms = {} } = await readJson<IndexEntry>(read, 'shards.json')
  const opened = await Promise.all(names.map((name) => openShard(read, name, locale)))
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
    averageLength: lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, pageCount),
    synonyms: toSynonyms(synonyms, locale),
    lengthOf: (page) => lengths[page] ?? 0,
    async load(keys) {
      await Promise.all(shards.flatMap((shard) => keys.map((key) => loadChunk(read, shard, chunkOf(shard, key)))))
    },
    countMissingParts: (keys) =>
      shards.reduce((sum, shard) => {
        const hashes = new Set(keys.map((key) => chunkOf(shard, key)))
        return sum + [...hashes].filter((hash) => hash !== undefined && !shard.loaded.has(hash)).length
      }, 0),
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
      names.delete(namesFilter)
      return new Map(await Promise.all([...names].map(async (name) => [name, await readFacet(name)] as const)))
    },
    readNames() {
      nameIndex ??= readFacet(namesFilter).then((members) => new NameIndex(members))
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

async function readFilter(
  read: ReadIndexFile,
  shards: readonly Shard[],
  wanted: string,
): Promise<Map<string, Set<number>>> {
  const files = shards.flatMap(({ folder, base, filters }) =>
    filters
      .filter(({ name }) => name === wanted)
      .map(({ hash }) => ({ path: `${folder}/filter/${hash}.pf_filter`, base })),
  )
  const members = new Map<string, Set<number>>()
  for (const { base, bytes } of await Promise.all(
    files.map(async ({ path, base }) => ({ base, bytes: await read(path) })),
  )) {
    for (const [value, pages] of decodeFilter(bytes).values) {
      const all = members.get(value) ?? new Set<number>()
      for (const page of pages) all.add(base + page)
      members.set(value, all)
    }
  }
  return members
}

/** Undefined for a shard that has no page in this language. */
async function openShard(read: ReadIndexFile, folder: string, locale: string): Promise<Shard | undefined> {
  const { languages } = await readJson<{ languages: Record<string, { hash: string }> }>(
    read,
    `${folder}/pagefind-entry.json`,
  )
  const tag = [locale.toLowerCase(), locale.toLowerCase().split('-')[0] ?? ''].find((name) =>
    Object.hasOwn(languages, name),
  )
  if (tag === undefined) return undefined
  const metadata = decodeMetadata(await read(`${folder}/pagefind.${languages[tag]?.hash}.pf_meta`))
  return { ...metadata, folder, base: 0, loaded: new Map(), scanned: new Map() }
}

/** The chunk in which a key stands, or would stand if the index had it: the last one that does not begin after it. */
function chunkOf({ chunks }: Shard, key: string): string | undefined {
  let low = 0
  let high = chunks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((chunks[middle]?.from ?? '') <= key) low = middle + 1
    else high = middle
  }
  return chunks[Math.max(0, low - 1)]?.hash
}

const isChunkLoaded = (shard: Shard, key: string): boolean => {
  const hash = chunkOf(shard, key)
  return hash === undefined || shard.scanned.has(hash)
}

function loadChunk(read: ReadIndexFile, shard: Shard, hash: string | undefined): Promise<void> {
  if (hash === undefined) return Promise.resolve()
  const known = shard.loaded.get(hash)
  if (known !== undefined) return known
  const loading = read(`${shard.folder}/index/${hash}.pf_index`).then((bytes) => {
    const chunk = scanChunk(bytes)
    shard.scanned.set(hash, { ...chunk, words: [...chunk.starts.keys()] })
  })
  shard.loaded.set(hash, loading)
  // The next question may find the line back.
  loading.catch(() => shard.loaded.delete(hash))
  return loading
}

function findPostings(shards: readonly Shard[], key: string): Postings | undefined {
  const byPage = new Map<number, { places: number[]; weights: number[]; inDescription: boolean }>()
  for (const shard of shards) {
    const chunk = shard.scanned.get(chunkOf(shard, key) ?? '')
    const start = chunk?.starts.get(key)
    if (chunk === undefined || start === undefined) continue
    const description = shard.fields.indexOf('description')
    for (const { page, places, weights, fields } of decodePostings(chunk.bytes, start)) {
      const inDescription = fields.includes(description)
      if (places.length === 0 && !inDescription) continue
      const known = byPage.get(shard.base + page)
      if (known === undefined) byPage.set(shard.base + page, { places, weights, inDescription })
      else {
        known.places.push(...places)
        known.weights.push(...weights)
        known.inDescription ||= inDescription
      }
    }
  }
  return byPage.size === 0 ? undefined : toPostings([...byPage].sort(([a], [b]) => a - b))
}

function toPostings(
  entries: readonly [number, { places: number[]; weights: number[]; inDescription: boolean }][],
): Postings {
  const total = entries.reduce((sum, [, { places }]) => sum + places.length, 0)
  const postings: Postings = {
    pages: new Uint32Array(entries.length),
    starts: new Uint32Array(entries.length + 1),
    places: new Uint32Array(total),
    weights: new Uint8Array(total),
    inDescription: new Uint8Array(entries.length),
  }
  let next = 0
  for (const [index, [page, { places, weights, inDescription }]] of entries.entries()) {
    postings.pages[index] = page
    postings.starts[index] = next
    postings.inDescription[index] = inDescription ? 1 : 0
    postings.places.set(places, next)
    postings.weights.set(weights, next)
    next += places.length
  }
  postings.starts[entries.length] = next
  return postings
}

async function readJson<T>(read: ReadIndexFile, path: string): Promise<T> {
  return JSON.parse(utf8.decode(await read(path))) as T
}

const utf8 = new TextDecoder()
