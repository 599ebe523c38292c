import type { Postings } from '../term-index.ts'
import { decodePostings, type FoundPostings } from './decode.ts'
import { chunkOf, type Shard } from './shard.ts'

/** The pages of all shards with a key, of those parts that were loaded. */
export function findPostings(shards: readonly Shard[], key: string): Postings | undefined {
  const found: FoundPostings = { pages: [], starts: [], places: [], weights: [], inDescription: [] }
  for (const shard of shards) {
    const chunk = shard.scanned.get(chunkOf(shard, key) ?? '')
    const start = chunk?.starts.get(key)
    if (chunk === undefined || start === undefined) continue
    const { base } = shard
    decodePostings({ bytes: chunk.bytes, start, base, description: shard.fields.indexOf('description') }, found)
  }
  const { pages } = found
  if (pages.length === 0) return undefined
  return toPostings(pages.every((page, entry) => entry === 0 || page > (pages[entry - 1] ?? 0)) ? found : merge(found))
}

/** Each page once, in ascending order: a word and its spellings with accents have lists of their own. */
function merge({ pages, starts, places, weights, inDescription }: FoundPostings): FoundPostings {
  const merged: FoundPostings = { pages: [], starts: [], places: [], weights: [], inDescription: [] }
  const entries = [...pages.keys()].sort((a, b) => (pages[a] ?? 0) - (pages[b] ?? 0))
  for (const entry of entries) {
    const page = pages[entry] ?? 0
    const isDescribed = inDescription[entry] ?? 0
    if (merged.pages.at(-1) === page) {
      merged.inDescription.push((merged.inDescription.pop() ?? 0) | isDescribed)
    } else {
      merged.pages.push(page)
      merged.starts.push(merged.places.length)
      merged.inDescription.push(isDescribed)
    }
    const [from, to] = [starts[entry], starts[entry + 1]]
    merged.places.push(...places.slice(from, to))
    merged.weights.push(...weights.slice(from, to))
  }
  return merged
}

function toPostings({ pages, starts, places, weights, inDescription }: FoundPostings): Postings {
  return {
    pages: new Uint32Array(pages),
    starts: new Uint32Array([...starts, places.length]),
    places: new Uint32Array(places),
    weights: new Uint8Array(weights),
    inDescription: new Uint8Array(inDescription),
  }
}
