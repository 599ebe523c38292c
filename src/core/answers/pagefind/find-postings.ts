import type { Postings } from '../term-index.ts'
import { decodePostings } from './decode.ts'
import { chunkOf, type Shard } from './shard.ts'

/** The pages of all shards with a key, of those parts that were loaded. */
export function findPostings(shards: readonly Shard[], key: string): Postings | undefined {
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
