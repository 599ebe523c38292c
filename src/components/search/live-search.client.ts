import type { Filters } from './facets.ts'
import { isOffline } from './is-offline.ts'
import { type IndexOptions, openIndex, type SearchIndex } from './open-index.client.ts'
import type { SearchAnswer } from './searcher.ts'

export type SearchState =
  | { type: 'idle' }
  | { type: 'searching'; isSlow: boolean }
  | { type: 'answer'; query: string; answer: SearchAnswer }
  | { type: 'failed'; isOffline: boolean }

export interface Asked {
  query: string
  filters: Filters
  count: number
}

interface Options extends IndexOptions {
  withFacets: boolean
  onState: (state: SearchState) => void
  /** What a screen reader should hear of a state. */
  toAnnouncement: (state: SearchState) => string
  status: HTMLElement
}

/** Milliseconds after the last key: until a search starts, until its state is shown as late, until it is announced. */
const pause = 120
const late = 400
const quiet = 1000
/** Milliseconds without any answer until other ways are shown beside. */
const slow = 4000

/** One search at a time while somebody types: the last one asked wins, and is announced once typing has stopped. */
export class LiveSearch {
  #index: SearchIndex | undefined
  #running = new AbortController()
  #timers: { start?: Timer; late?: Timer; slow?: Timer; announce?: Timer } = {}
  #typed = 0
  /** When the first of the questions that wait for an answer was asked. */
  #waiting: number | undefined
  /** What failed, and is asked again as soon as the network is back. */
  #failed: Asked | undefined

  readonly #options: Options

  constructor(options: Options) {
    this.#options = options
    addEventListener('online', () => {
      if (this.#failed) void this.run(this.#failed)
    })
  }

  /** The field has the focus: a question is likely to come. */
  prepare(): void {
    this.#index ??= openIndex(this.#options)
    this.#index.prepare()
  }

  /** A key was pressed: searches when the next one does not follow at once. */
  type(asked: Asked): void {
    this.#typed = Date.now()
    clearTimeout(this.#timers.start)
    clearTimeout(this.#timers.announce)
    this.#timers.start = setTimeout(() => void this.run(asked), pause)
  }

  async run(asked: Asked): Promise<void> {
    const { query, filters, count } = asked
    const { bundlePath, onState, withFacets } = this.#options
    for (const timer of Object.values(this.#timers)) clearTimeout(timer)
    this.#failed = undefined
    this.#running.abort()
    this.#running = new AbortController()
    const { signal } = this.#running
    const trimmed = query.trim()
    if (trimmed === '') {
      this.#show({ type: 'idle' })
      return
    }
    this.#waiting ??= Date.now()
    this.#timers.late = setTimeout(() => onState({ type: 'searching', isSlow: false }), late)
    const waited = Date.now() - this.#waiting
    this.#timers.slow = setTimeout(() => this.#show({ type: 'searching', isSlow: true }), Math.max(0, slow - waited))
    try {
      this.#index ??= openIndex(this.#options)
      const answer = await this.#index.search({ query: query.trimStart(), filters, count, withFacets }, { signal })
      this.#show({ type: 'answer', query: trimmed, answer })
    } catch {
      if (signal.aborted) return
      const state: SearchState = { type: 'failed', isOffline: await isOffline(`${bundlePath}shards.json`) }
      if (signal.aborted) return
      this.#failed = asked
      this.#show(state)
    }
  }

  #show(state: SearchState): void {
    const { onState, toAnnouncement, status } = this.#options
    clearTimeout(this.#timers.late)
    clearTimeout(this.#timers.slow)
    clearTimeout(this.#timers.announce)
    if (state.type !== 'searching') this.#waiting = undefined
    onState(state)
    const wait = Math.max(0, this.#typed + quiet - Date.now())
    this.#timers.announce = setTimeout(() => {
      status.textContent = toAnnouncement(state)
    }, wait)
  }
}

type Timer = ReturnType<typeof setTimeout>
