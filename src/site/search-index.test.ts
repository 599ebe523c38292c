import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { IndexEntry } from '../core/answers/pagefind/open-term-index.ts'
import { startIndexingPages } from './search-index.ts'

const pagesOf = (count: number, wordsOf: (page: number) => string[]) =>
  [...Array(count)].map((_, page) => ({
    url: `/${page}/`,
    locale: 'en',
    toDocument: () => ({
      url: `/${page}/`,
      language: 'en',
      content: wordsOf(page).join(' '),
      filters: { name: [`Page ${page}`] },
      meta: { description: '' },
    }),
  }))

async function writeIndex(pages: ReturnType<typeof pagesOf>): Promise<IndexEntry> {
  const scratch = mkdtempSync(join(tmpdir(), 'tierzero-index-'))
  try {
    await startIndexingPages(pages, {}, join(scratch, 'cache')).writeTo(join(scratch, 'index'))
    return JSON.parse(readFileSync(join(scratch, 'index/shards.json'), 'utf8')) as IndexEntry
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

test('a part of the index holds a few thousand places of words, so that a word costs few bytes', async () => {
  const words = [...Array(200)].map((_, at) => `w${at.toString(36)}x`)
  const { shards } = await writeIndex(pagesOf(60, () => words))
  // 12,000 places are counted with the pages that hold them; Pagefind's own size would give two parts.
  expect(shards[0]?.languages['en']?.chunks.length).toBeGreaterThanOrEqual(9)
})

test('a document that cannot be made ends the index, and those who would have written it', async () => {
  const scratch = mkdtempSync(join(tmpdir(), 'tierzero-index-'))
  try {
    const [page] = pagesOf(1, () => ['a'])
    if (page === undefined) throw new Error('no page')
    const toDocument = (): never => {
      throw new Error('not this one')
    }
    const indexing = startIndexingPages([{ ...page, toDocument }], {}, join(scratch, 'cache'))
    await expect(indexing.writeTo(join(scratch, 'index'))).rejects.toThrow('not this one')
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
})

test.each([0, 30, 80, 200])('an index may be given up after %d ms', async (milliseconds) => {
  const scratch = mkdtempSync(join(tmpdir(), 'tierzero-index-'))
  try {
    const indexing = startIndexingPages(
      pagesOf(300, () => [...Array(500)].map((_, at) => `w${at}`)),
      {},
      join(scratch, 'c'),
    )
    await setTimeout(milliseconds)
    await indexing.stop()
    await expect(indexing.writeTo(join(scratch, 'index'))).rejects.toThrow(/aborted|died/)
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
})
