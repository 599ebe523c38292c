import { decodeMetadata, type Metadata, scanChunk } from './decode.ts'
import { type ReadIndexFile, readJson } from './read-index-file.ts'

/** One of the indexes that a site's index is made of, with what of it was loaded. */
export interface Shard extends Metadata {
  folder: string
  /** Number of its first page in the whole index. */
  base: number
  loaded: Map<string, Promise<void>>
  scanned: Map<string, { bytes: Uint8Array; starts: Map<string, number>; words: string[] }>
}

/** Undefined for a shard that has no page in this language. */
export async function openShard(read: ReadIndexFile, folder: string, locale: string): Promise<Shard | undefined> {
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
