import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { AnswerSet } from './answer-set.ts'
import type { AnswerEngine } from './engine.ts'
import type { BuiltIndex } from './tierzero.ts'

interface Pagefind {
  search: (question: string) => Promise<{ results: { score: number; data: () => Promise<{ url: string }> }[] }>
  init: (language?: string) => Promise<void>
}

/** Pagefind's own search over the same index, asked as typed. It was made for pages: its files are read from disk here. */
export async function openPagefind({ corpus }: AnswerSet, { folder, locale }: BuiltIndex): Promise<AnswerEngine> {
  const shard = join(folder, '0')
  const counter = { bytes: 0 }
  const load = globalThis.fetch
  globalThis.fetch = ((input: string | URL, init?: RequestInit) => {
    const url = new URL(String(input).replace(/\?.*$/, ''))
    if (url.protocol !== 'file:') return load(input, init)
    counter.bytes += statSync(url).size
    return Promise.resolve(new Response(readFileSync(url)))
  }) as typeof fetch
  const { createInstance } = (await import(pathToFileURL(join(shard, 'pagefind.js')).href)) as {
    createInstance: (options: object) => Pagefind
  }
  const open = async (): Promise<Pagefind> => {
    const instance = createInstance({ basePath: `${pathToFileURL(shard).href}/`, baseUrl: '/', language: locale })
    await instance.search('')
    return instance
  }
  const pagefind = await open()
  return {
    name: 'pagefind',
    async ask(question) {
      const { results } = await pagefind.search(question)
      const best = await Promise.all(results.slice(0, 10).map(({ data }) => data()))
      return { ids: best.map(({ url }) => corpus[Number(url.slice(1, -1))]?._id ?? ''), score: results[0]?.score ?? 0 }
    },
    async measureBytes(question) {
      counter.bytes = statSync(join(shard, 'pagefind.js')).size
      const { results } = await (await open()).search(question)
      await Promise.all(results.slice(0, 10).map(({ data }) => data()))
      return counter.bytes
    },
  }
}
