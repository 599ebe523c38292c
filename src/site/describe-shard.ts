import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { decodeMetadata } from '../core/answers/pagefind/decode.ts'
import type { ShardEntry } from '../core/answers/pagefind/shard.ts'

/** What a reader wants to know of an index that Pagefind wrote, so as to ask for no more of it than a question is worth. */
export function describeShard(path: string, folder: string): ShardEntry {
  const { languages } = JSON.parse(readFileSync(join(path, 'pagefind-entry.json'), 'utf8')) as {
    languages: Record<string, { hash: string }>
  }
  const sizeOf = (hash: string): number => statSync(join(path, 'index', `${hash}.pf_index`)).size
  const entries = Object.entries(languages).map(([tag, { hash }]) => {
    const meta = `pagefind.${hash}.pf_meta`
    const { chunks } = decodeMetadata(gunzipSync(readFileSync(join(path, meta))))
    return [tag, { meta, chunks: chunks.map((chunk) => sizeOf(chunk.hash)) }] as const
  })
  return { folder, languages: Object.fromEntries(entries) }
}
