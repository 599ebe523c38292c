import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { answer } from '../../src/core/answers/answer.ts'
import { openTermIndex } from '../../src/core/answers/pagefind/open-term-index.ts'
import { SynonymsFileSchema } from '../../src/core/answers/synonyms-file.ts'
import type { Part } from '../../src/core/answers/terms.ts'
import { readIndexFiles } from '../../src/io/index-files.ts'
import { readYamlFile } from '../../src/io/yaml-file.ts'
import { startIndexingPages } from '../../src/site/search-index.ts'
import { escapeHtml } from '../../src/views/escape.ts'
import { toDocument } from '../../src/views/search-document.ts'
import type { AnswerSet } from './answer-set.ts'
import type { AnswerEngine } from './engine.ts'

export interface BuiltIndex {
  folder: string
  locale: string
  bytes: number
  close: () => void
}

/** Builds the index of a set with the product's own code, one article an entry. */
export async function buildIndex({ corpus }: AnswerSet, scratch: string): Promise<BuiltIndex> {
  const locale = toLocale(corpus)
  const folder = mkdtempSync(join(scratch, 'index-'))
  const synonyms = readYamlFile(
    new URL('../../content/synonyms.yaml', import.meta.url).pathname,
    'synonyms.yaml',
    SynonymsFileSchema,
  )
  const pages = corpus.map(({ title, text }, number) => {
    const url = `/${number}/`
    const html = text
      .split(/\n+/)
      .map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`)
      .join('')
    const article = { ...bare, locale, title, body: { html } }
    return { url, locale, toDocument: () => toDocument(article, url) }
  })
  const index = join(folder, 'index')
  await startIndexingPages(pages, synonyms.value ?? {}, join(folder, 'shards')).writeTo(index)
  return { folder: index, locale, bytes: sizeOf(index), close: () => rmSync(folder, { recursive: true, force: true }) }
}

const bare: Omit<Parameters<typeof toDocument>[0], 'locale' | 'title' | 'body'> = {
  kind: 'faq',
  description: '',
  aliases: [],
  topic: '',
  products: [],
  audiences: [],
  tiers: [],
  status: 'published',
  reviewed: undefined,
  runbook: undefined,
}

/** The product itself, over an index that it built. `without` leaves parts of the ranker out. */
export async function openTierzero(
  set: AnswerSet,
  built: BuiltIndex,
  without: readonly Part[] = [],
): Promise<AnswerEngine> {
  const { folder, locale } = built
  const index = await openTermIndex(readIndexFiles(folder), locale)
  const toId = async (page: number): Promise<string> => {
    const { href } = await index.readPage(page)
    return set.corpus[Number(href.slice(1, -1))]?._id ?? ''
  }
  return {
    name: 'tierzero',
    indexBytes: built.bytes,
    async ask(question) {
      const { results, confidence, state } = await answer(question, index, { locale, without })
      return { ids: await Promise.all(results.map(({ page }) => toId(page))), score: confidence, state }
    },
    async measureBytes(question) {
      let bytes = 0
      const read = readIndexFiles(folder)
      const counted = (path: string): Promise<Uint8Array> => {
        bytes += statSync(join(folder, path)).size
        return read(path)
      }
      await answer(question, await openTermIndex(counted, locale), { locale, without })
      return bytes
    },
  }
}

/** Chinese or Japanese where that is what most of it is written in, else English. */
function toLocale(corpus: AnswerSet['corpus']): string {
  const sample = corpus
    .slice(0, 200)
    .map(({ title, text }) => `${title} ${text.slice(0, 500)}`)
    .join(' ')
  const count = (pattern: RegExp): number => sample.match(pattern)?.length ?? 0
  const letters = count(/\p{L}/gu)
  if (count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu) > letters / 10) return 'ja'
  return count(/\p{Script=Han}/gu) > letters / 5 ? 'zh-cn' : 'en'
}

const sizeOf = (folder: string): number =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).reduce((sum, name) => {
    const stat = statSync(join(folder, name))
    return sum + (stat.isFile() ? stat.size : 0)
  }, 0)
