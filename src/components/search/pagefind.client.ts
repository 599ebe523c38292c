import { readBorders } from '../../core/text/borders.ts'

/** The one file that knows Pagefind. It runs in a worker of its own (`search.worker.ts`), never on a page. */

/** A page that has a word. */
export interface TermMatch {
  /** Page, the same for every word. */
  id: string
  /** Pagefind's BM25 score of this word on this page. */
  score: number
  /** Places of the word, as indexes into `IndexedPage.words`. */
  at: number[]
}

export interface IndexedPage {
  href: string
  title: string
  kind: string
  topic: string
  description: string
  words: string[]
  /** Places of words that do not follow from the word before: code begins or ends, or a row of a table does. */
  cuts: number[]
  /** Place of the first word that is no part of the text but another name of the article. */
  end: number
  /** What stands between two words: nothing in languages that write without spaces. */
  joiner: '' | ' '
  /** Headings with an id, by the index of the first word at or below each. */
  sections: { id: string; title: string; at: number }[]
}

/** Facet → value → ids of the pages that have it. */
export type FacetMembers = Map<string, Map<string, Set<string>>>

export interface TermIndex {
  /** Pages that have this word, a form of it, or a word that begins with it. */
  query: (term: string) => Promise<TermMatch[]>
  /** @throws if no query has answered this id yet */
  readPage: (id: string) => Promise<IndexedPage>
  readFacets: () => Promise<FacetMembers>
}

interface PagefindPage {
  raw_url: string
  raw_content: string
  content: string
  meta: Record<string, string>
  anchors: { element: string; id: string; text?: string; location: number }[]
}

interface PagefindResult {
  id: string
  score: number
  words: number[]
  data: () => Promise<PagefindPage>
}

interface PagefindInstance {
  search: (
    term: string | null,
    options?: { filters?: Record<string, string> },
  ) => Promise<{ results: PagefindResult[] }>
  filters: () => Promise<Record<string, Record<string, number>>>
}

interface PagefindModule {
  createInstance: (options: { basePath: string; baseUrl: string }) => PagefindInstance
}

/**
 * Opens every shard of the index as an instance of its own, side by side. Pagefind's `mergeIndex` would do less: it
 * ignores a word in the shards that lack it, so that "all words" no longer means all; it answers with another language
 * where a shard lacks the page's; and it waits for ever when WebAssembly is refused.
 *
 * Pagefind was made for pages and asks there for `document` and `fetch`, so this gives the worker both: the language
 * as `<html lang>`, and a fetch that loads the WebAssembly, which is the same in every shard, once.
 *
 * @throws if the index is missing or cannot run
 */
export async function openTermIndex(bundle: URL, locale: string): Promise<TermIndex> {
  const scope: { document?: unknown; fetch: typeof fetch } = globalThis
  const downloads = { failed: 0 }
  scope.fetch = shareDownloads(fetch, downloads)
  const { shards } = await readJson<{ shards: string[] }>(new URL('shards.json', bundle))
  const folders = shards.map((name) => new URL(`${name}/`, bundle))
  const inLanguage = await Promise.all(folders.map((folder) => hasLanguage(folder, locale)))
  const [first, ...others] = folders.filter((_, index) => inLanguage[index])
  const found: PagefindInstance[] = []
  if (first !== undefined) {
    const module: PagefindModule = await import(/* @vite-ignore */ new URL('pagefind.js', first).href)
    scope.document = { querySelector: () => ({ getAttribute: () => locale }) }
    // One before the others: started at once, each would compile WebAssembly and take the others' memory away.
    found.push(await openShard(module, first))
    found.push(...(await Promise.all(others.map((folder) => openShard(module, folder)))))
    delete scope.document
  }
  const pages = new Map<string, PagefindResult>()
  const keep = (shard: number, result: PagefindResult): string => {
    const id = `${shard}/${result.id}`
    if (!pages.has(id)) pages.set(id, result)
    return id
  }

  return {
    async query(term) {
      const { failed } = downloads
      const answers = await Promise.all(found.map((instance) => queryShard(instance, term)))
      // Pagefind answers "nothing" where it could not load a part of the index.
      if (downloads.failed > failed) throw new Error('a part of the index did not load')
      return answers.flatMap((results, shard) =>
        results.map((result) => ({ id: keep(shard, result), score: result.score, at: result.words })),
      )
    },
    async readPage(id) {
      const page = pages.get(id)
      if (page === undefined) throw new Error(`no page ${id}`)
      return toIndexedPage(await page.data())
    },
    async readFacets() {
      const members: FacetMembers = new Map()
      for (const [shard, instance] of found.entries()) {
        for (const [facet, values] of Object.entries(await instance.filters())) {
          for (const value of Object.keys(values)) {
            const { results } = await instance.search(null, { filters: { [facet]: value } })
            const byValue = members.get(facet) ?? new Map<string, Set<string>>()
            const ids = byValue.get(value) ?? new Set<string>()
            for (const result of results) ids.add(keep(shard, result))
            members.set(facet, byValue.set(value, ids))
          }
        }
      }
      return members
    },
  }
}

/** Whether a shard has pages in this language: where it has none, Pagefind would answer in another one. */
async function hasLanguage(folder: URL, locale: string): Promise<boolean> {
  const { languages } = await readJson<{ languages: object }>(new URL('pagefind-entry.json', folder))
  return [locale, locale.split('-')[0] ?? ''].some((tag) => Object.hasOwn(languages, tag))
}

async function openShard(module: PagefindModule, folder: URL): Promise<PagefindInstance> {
  const instance = module.createInstance({ basePath: folder.href, baseUrl: '/' })
  // Empty on purpose: it waits until the shard is ready and throws if it cannot be.
  await instance.search('')
  return instance
}

/**
 * For a word that it lacks, Pagefind answers with the longest word that the asked one begins with: "or" for "orchid".
 * Such an answer is dropped. An exact search costs nothing more to load and clears whole words; only for a word that is
 * still being typed, one page has to show what was found.
 */
async function queryShard(instance: PagefindInstance, term: string): Promise<PagefindResult[]> {
  const [{ results }, exact] = await Promise.all([instance.search(term), instance.search(`"${term}"`)])
  const [first] = results
  if (first === undefined || exact.results.length > 0) return results
  const { words } = toIndexedPage(await first.data())
  return isFormOf(
    term,
    first.words.map((at) => words[at] ?? ''),
  )
    ? results
    : []
}

/**
 * Whether found words hold the asked one or begin like it to the last letter but one; or, in writing without spaces,
 * make up two thirds of it together.
 */
export function isFormOf(term: string, found: readonly string[]): boolean {
  const asked = fold(term)
  const needed = Math.max(3, asked.length - 1)
  const parts = new Set(found.map(fold).flatMap((word) => [word, ...word.split(/[^\p{L}\p{M}\p{N}]+/u)]))
  parts.delete('')
  let inside = 0
  for (const part of parts) {
    if (part.includes(asked) || commonStart(part, asked) >= needed) return true
    if (/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(part) && asked.includes(part))
      inside += part.length
  }
  return inside > 0 && inside >= (asked.length * 2) / 3
}

const fold = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')

function commonStart(a: string, b: string): number {
  let length = 0
  while (length < a.length && length < b.length && a[length] === b[length]) length++
  return length
}

function toIndexedPage({ raw_url, raw_content, content, meta, anchors }: PagefindPage): IndexedPage {
  // Pagefind escapes the raw text and puts zero-width spaces between words of languages that write without spaces.
  const isSpaced = !raw_content.includes('\u200b')
  const marked = isSpaced
    ? content.split(/[^\S\uFEFF]+/)
    : raw_content.split('\u200b').map((word) => word.replaceAll('&lt;', '<').replaceAll('&gt;', '>'))
  return {
    href: raw_url,
    title: meta['title'] ?? raw_url,
    kind: meta['kind'] ?? '',
    topic: meta['topic'] ?? '',
    description: meta['description'] ?? '',
    ...readBorders(marked),
    joiner: isSpaced ? ' ' : '',
    sections: anchors
      .filter(({ element, text }) => /^h[2-6]$/i.test(element) && text?.trim())
      .map(({ id, text = '', location }) => ({ id, title: text.replaceAll('\u200b', '').trim(), at: location }))
      .sort((a, b) => a.at - b.at),
  }
}

/**
 * Loads WebAssembly for the first shard only, and each shard's entry once for Pagefind and for us. Counts what did not
 * load.
 */
function shareDownloads(load: typeof fetch, downloads: { failed: number }): typeof fetch {
  const shared = new Map<string, Promise<Response>>()
  const get = (url: string): Promise<Response> => {
    const [, name = ''] = /\/(wasm\.[^/]+\.pagefind|[^/]+\/pagefind-entry\.json)$/.exec(url) ?? []
    if (name === '') return load(url)
    const known = shared.get(name) ?? load(url, name.startsWith('wasm.') ? {} : { cache: 'no-cache' })
    shared.set(name, known)
    return known.then((response) => response.clone())
  }
  return async (input) => {
    try {
      const response = await get(String(input).replace(/\?ts=\d+$/, ''))
      if (!response.ok) downloads.failed += 1
      return response
    } catch (error) {
      downloads.failed += 1
      throw error
    }
  }
}

async function readJson<T>(url: URL): Promise<T> {
  const response = await fetch(url, { cache: 'no-cache' })
  if (!response.ok) throw new Error(`${response.status} for ${url}`)
  return response.json() as Promise<T>
}
