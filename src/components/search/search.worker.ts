import type { SearchTopic } from '../../core/answers/nearest-topics.ts'
import { openTermIndex } from '../../core/answers/pagefind/open-term-index.ts'
import { fetchIndexFiles } from './fetch-index-file.ts'
import { rehearse } from './rehearse.ts'
import { type SearchAnswer, Searcher, type SearchRequest } from './searcher.ts'

/** The first message opens the index, every other is a search. */
export interface OpenMessage {
  bundle: string
  locale: string
}

export interface SearchMessage {
  id: number
  request: SearchRequest
}

export type WorkerAnswer = { id: number; answer: SearchAnswer } | { id: number; fault: string }

let wanted: OpenMessage | undefined
let opening: Promise<Searcher> | undefined

addEventListener('message', async ({ data }: MessageEvent<OpenMessage | SearchMessage>) => {
  if ('bundle' in data) {
    wanted = data
    // Whoever searches tries again, and hears of it.
    openOnce().catch(() => {})
    return
  }
  const { id, request } = data
  try {
    const searcher = await openOnce()
    answer({ id, answer: await searcher.search(request) })
  } catch (error) {
    answer({ id, fault: String(error) })
  }
})

function openOnce(): Promise<Searcher> {
  opening ??= open().catch((error) => {
    opening = undefined
    throw error
  })
  return opening
}

async function open(): Promise<Searcher> {
  if (wanted === undefined) throw new Error('not open')
  const { bundle, locale } = wanted
  const read = fetchIndexFiles(new URL(bundle))
  const index = await openTermIndex(read, locale)
  // Every question wants these; who types has not finished by the time that they are here. A fault comes back with it.
  index
    .readNames()
    .then(() => rehearse(index, locale))
    .catch(() => {})
  index.readFacet('status').catch(() => {})
  return new Searcher(index, locale, async () => {
    const topics: Record<string, SearchTopic[]> = JSON.parse(new TextDecoder().decode(await read('topics.json')))
    return topics[locale] ?? []
  })
}

const answer = (message: WorkerAnswer): void => postMessage(message)
