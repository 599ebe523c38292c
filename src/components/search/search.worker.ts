import { openTermIndex } from '../../core/answers/pagefind/open-term-index.ts'
import { fetchIndexFiles } from './fetch-index-file.ts'
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

let opening: Promise<Searcher> | undefined

addEventListener('message', async ({ data }: MessageEvent<OpenMessage | SearchMessage>) => {
  if ('bundle' in data) {
    opening = openTermIndex(fetchIndexFiles(new URL(data.bundle)), data.locale).then(
      (index) => new Searcher(index, data.locale),
    )
    // Whoever searches hears of it.
    opening.catch(() => {})
    return
  }
  const { id, request } = data
  try {
    const searcher = await opening
    if (searcher === undefined) throw new Error('not open')
    answer({ id, answer: await searcher.search(request) })
  } catch (error) {
    answer({ id, fault: String(error) })
  }
})

const answer = (message: WorkerAnswer): void => postMessage(message)
