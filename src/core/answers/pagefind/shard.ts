import { decodeMetadata, type Metadata, scanChunk } from './decode.ts'
import type { ReadIndexFile } from './read-index-file.ts'

/** What is known of a shard without opening it. */
export interface ShardEntry {
  folder: string
  /** By tag of the language: the name of the file of its metadata, and the sizes in bytes of its chunks, in their order there. */
  languages: Record<string, { meta: string; chunks: number[] }>
}

/** One of the indexes that a site's index is made of, with what of it was loaded. */
export interface Shard extends Metadata {
  folder: string
  /** Number of its first page in the whole index. */
  base: number
  /** Bytes of each chunk as it comes over the line. */
  sizes: Map<string, number>
  loaded: Map<string, Promise<void>>
  scanned: Map<string, { bytes: Uint8Array; starts: Map<string, number>; words: string[] }>
}

/** Undefined for a shard that has no page in this language. */
export async function openShard(
  read: ReadIndexFile,
  { folder, languages }: ShardEntry,
  locale: string,
): Promise<Shard | undefined> {
  const tag = [locale.toLowerCase(), locale.toLowerCase().split('-')[0] ?? ''].find((name) =>
    Object.hasOwn(languages, name),
  )
  const language = languages[tag ?? '']
  if (language === undefined) return undefined
  const metadata = decodeMetadata(await read(`${folder}/${language.meta}`))
  const sizes = new Map(metadata.chunks.map(({ hash }, number) => [hash, language.chunks[number] ?? 0]))
  return { ...metadata, folder, base: 0, sizes, loaded: new Map(), scanned: new Map() }
}

/** The chunk in which a key stands, or would stand if the index had it: the last one that does not begin after it. */
export function chunkOf({ chunks }: Shard, key: string): string | undefined {
  let low = 0
  let high = chunks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((chunks[middle]?.from ?? '') <= key) low = middle + 1
    else high = middle
  }
  return chunks[Math.max(0, low - 1)]?.hash
}

export const isChunkLoaded = (shard: Shard, key: string): boolean => {
  const hash = chunkOf(shard, key)
  return hash === undefined || shard.scanned.has(hash)
}

/** Bytes that loading these keys' chunks would fetch. */
export function countMissingBytes(shard: Shard, keys: readonly string[]): number {
  const hashes = new Set(keys.map((key) => chunkOf(shard, key) ?? ''))
  return [...hashes].reduce((sum, hash) => sum + (shard.loaded.has(hash) ? 0 : (shard.sizes.get(hash) ?? 0)), 0)
}

export function loadChunk(read: ReadIndexFile, shard: Shard, hash: string | undefined): Promise<void> {
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
