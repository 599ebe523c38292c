import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
