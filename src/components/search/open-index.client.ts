import type { OpenMessage, SearchMessage, WorkerAnswer } from './search.worker.ts'
import workerUrl from './search.worker.ts?worker&url'
import type { SearchAnswer, SearchRequest } from './searcher.ts'

export interface SearchIndex {
  /** Loads what every search needs, so that the first one need not wait for it. Never throws. */
  prepare: () => void
  /** @throws `AbortError` if the signal says so, any other error if the index is missing, refused or out of reach */
  search: (request: SearchRequest, options: { signal: AbortSignal }) => Promise<SearchAnswer>
}

export interface IndexOptions {
  /** Address of the folder that holds `shards.json`. */
  bundlePath: string
  /** Tag of the page's language, as the index has it. */
  locale: string
}

/** A first answer over a slow line may take long; none at all must not wait for ever. In milliseconds. */
const patience = 20_000

/**
 * Starts the search worker, in which the ranking runs. The page loads neither. The page's only Trusted Types
 * policy, `kb`, lets this one address become a worker.
 */
export function openIndex({ bundlePath, locale }: IndexOptions): SearchIndex {
  const waiting = new Map<number, PromiseWithResolvers<SearchAnswer>>()
  let worker: Worker | undefined
  let count = 0

  const giveUp = (reason: Error): void => {
    worker?.terminate()
    worker = undefined
    for (const { reject } of waiting.values()) reject(reason)
    waiting.clear()
  }

  const start = (): Worker => {
    const created = new Worker(toTrustedUrl(workerUrl), { type: 'module' })
    created.addEventListener('error', () => giveUp(new Error('the search worker did not start')))
    created.addEventListener('message', ({ data }: MessageEvent<WorkerAnswer>) => {
      const asked = waiting.get(data.id)
      if ('fault' in data) asked?.reject(new Error(data.fault))
      else asked?.resolve(data.answer)
    })
    const bundle = new URL(bundlePath, document.baseURI).href
    created.postMessage({ bundle, locale: locale.toLowerCase() } satisfies OpenMessage)
    return created
  }

  return {
    prepare() {
      worker ??= start()
    },
    async search(request, { signal }) {
      signal.throwIfAborted()
      worker ??= start()
      const id = count++
      const answer = Promise.withResolvers<SearchAnswer>()
      const stop = (): void => answer.reject(signal.reason)
      const timer = setTimeout(() => giveUp(new Error('no answer in time')), patience)
      signal.addEventListener('abort', stop)
      waiting.set(id, answer)
      worker.postMessage({ id, request } satisfies SearchMessage)
      try {
        return await answer.promise
      } finally {
        clearTimeout(timer)
        signal.removeEventListener('abort', stop)
        waiting.delete(id)
      }
    },
  }
}

interface TrustedTypes {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ) => { createScriptURL: (url: string) => string }
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
const policy = trustedTypes?.createPolicy('kb', {
  createScriptURL(url) {
    if (url !== workerUrl) throw new TypeError(`not the search worker: ${url}`)
    return url
  },
})
const toTrustedUrl = (url: string): string => policy?.createScriptURL(url) ?? url
