import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readIndexFiles } from '../../io/index-files.ts'
import { startIndexingPages } from '../../site/search-index.ts'
import { type Searchable, toDocument } from '../../views/search-document.ts'
import { openTermIndex } from './pagefind/open-term-index.ts'
import type { SynonymsFile } from './synonyms-file.ts'
import type { TermIndex } from './term-index.ts'

/** `html` is the body, if `text` is not. */
export type ExampleArticle = Partial<Omit<Searchable, 'body'>> & { title: string } & (
    | { text: string }
    | { html: string }
  )

export interface ExampleIndex {
  folder: string
  open: (locale: string) => Promise<TermIndex>
  close: () => void
}

/** An index that Pagefind really wrote, of articles at `/0/`, `/1/` and so on. */
export async function writeExampleIndex(
  articles: readonly ExampleArticle[],
  synonyms: SynonymsFile = {},
): Promise<ExampleIndex> {
  const scratch = mkdtempSync(join(tmpdir(), 'tierzero-index-'))
  const folder = join(scratch, 'index')
  const pages = articles.map((example, number) => {
    const url = `/${number}/`
    const html = 'html' in example ? example.html : `<p>${example.text}</p>`
    const article: Searchable = { ...bare, ...example, body: { html } }
    return { url, locale: article.locale, toDocument: () => toDocument(article, url) }
  })
  await startIndexingPages(pages, synonyms, join(scratch, 'shards')).writeTo(folder)
  return {
    folder,
    open: (locale) => openTermIndex(readIndexFiles(folder), locale),
    close: () => rmSync(scratch, { recursive: true, force: true }),
  }
}

const bare: Omit<Searchable, 'body' | 'title'> = {
  locale: 'en',
  kind: 'faq',
  description: '',
  aliases: [],
  topic: 'help',
  products: [],
  audiences: [],
  tiers: [],
  status: 'published',
  reviewed: undefined,
  runbook: undefined,
}
