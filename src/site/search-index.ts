import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as pagefind from 'pagefind'
import { type SearchDocument, toSearchDocuments } from '../views/search-document.ts'
import type { Site } from '../views/site.ts'

/** Articles that one shard holds at the most, before their number doubles. One shard rebuilds in about two seconds. */
const shardSize = 1000

/** What Pagefind writes besides the index: interfaces that the site does not use. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight|playground)|^playground$/

/**
 * Builds the search index of a site into `folder`, while pages are being rendered: Pagefind is a process of its own.
 * Shards whose documents did not change come from `cacheFolder`.
 */
export async function writeSearchIndex(
  site: Site,
  folder: string,
  cacheFolder: string,
): Promise<{ shards: number; rebuilt: number }> {
  const documents = [...toSearchDocuments(site)]
  const shards = splitIntoShards(documents)
  mkdirSync(folder, { recursive: true })
  mkdirSync(cacheFolder, { recursive: true })
  const keys = shards.map(toKey)
  let rebuilt = 0
  try {
    for (const [number, shard] of shards.entries()) {
      const cached = join(cacheFolder, keys[number] ?? '')
      if (!existsSync(cached)) {
        await writeShard(shard, cached)
        rebuilt += 1
      }
      cpSync(cached, join(folder, String(number)), { recursive: true })
    }
  } finally {
    await pagefind.close()
  }
  for (const name of readdirSync(cacheFolder))
    if (!keys.includes(name)) rmSync(join(cacheFolder, name), { recursive: true, force: true })
  writeFileSync(
    join(folder, 'shards.json'),
    `${JSON.stringify({ shards: shards.map((_, number) => String(number)) })}\n`,
  )
  return { shards: shards.length, rebuilt }
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

async function writeShard(documents: readonly SearchDocument[], target: string): Promise<void> {
  const { index, errors } = await pagefind.createIndex({ excludeSelectors: ['figure.code > figcaption'] })
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`)
  const added = await Promise.all(documents.map(({ url, html }) => index.addHTMLFile({ url, content: html })))
  const failed = added.flatMap((response) => response.errors)
  if (failed.length > 0) throw new Error(`Pagefind refused a page: ${failed[0]}`)
  const written = await index.writeFiles({ outputPath: `${target}.new` })
  if (written.errors.length > 0) throw new Error(`Pagefind could not write its index: ${written.errors[0]}`)
  await index.deleteIndex()
  for (const name of readdirSync(`${target}.new`))
    if (unused.test(name)) rmSync(join(`${target}.new`, name), { recursive: true })
  renameSync(`${target}.new`, target)
}

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.resolve('pagefind')), 'utf8')) as {
  version: string
}

function toKey(documents: readonly SearchDocument[]): string {
  const hash = createHash('sha256').update(version)
  for (const { url, html } of documents) hash.update(`\0${url}\0${html}`)
  return hash.digest('hex').slice(0, 32)
}
