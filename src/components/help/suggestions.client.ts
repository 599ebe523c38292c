import type { SearchResult, Segment } from '../../core/answers/passages.ts'
import { fillIn } from '../../core/text/fill-in.ts'
import type { SearchState } from '../search/live-search.client.ts'
import type { FormWords } from './form-words.ts'
import { copyTemplate, part } from './template.client.ts'

export type SuggestionWords = FormWords & Record<'kinds' | 'channels' | 'sensitive', Record<string, string>>

type Listed = Pick<SearchResult, 'href' | 'title' | 'topic'>

interface Handlers {
  onOpen: (answer: Listed) => void
  onSolved: () => void
  onStuck: (answer: Listed) => void
}

/** Articles shown at the most: more would be a list to read instead of an answer. */
export const mostSuggestions = 3

/**
 * Least confidence of an article that is put before somebody who came to write: one of four of them at the least is to be
 * the answer. Who searches sees what is less likely, too.
 */
const leastConfidence = 0.25

/** The articles below the fields. One that is open stays, whatever is typed. */
export class Suggestions {
  #items = new Map<string, HTMLElement>()
  #listed: Listed[] = []
  readonly #root: HTMLElement
  readonly #words: SuggestionWords
  readonly #handlers: Handlers

  constructor(root: HTMLElement, words: SuggestionWords, handlers: Handlers) {
    this.#root = root
    this.#words = words
    this.#handlers = handlers
  }

  show(shown: SearchState): void {
    const state = withoutUnlikely(shown)
    part(this.#root, 'answers-state').textContent = this.#toSentence(state)
    if (state.type === 'searching') return
    const results = state.type === 'answer' ? state.answer.results : []
    const open = [...this.#items.values()].filter((item) => item.querySelector('details')?.open)
    const found = results.map((result) => this.#update(result))
    const list = [...open, ...found.filter((item) => !open.includes(item))].slice(0, mostSuggestions)
    // Moving an element that has the focus would take the focus away.
    const parent = part(this.#root, 'answers')
    this.#listed = results.filter(({ href }) => list.some((item) => item === this.#items.get(href)))
    for (const item of [...parent.children]) if (!list.includes(item as HTMLElement)) item.remove()
    for (const [at, item] of list.entries())
      if (parent.children[at] !== item) parent.insertBefore(item, parent.children[at] ?? null)
  }

  /** What the last answer brought into sight. */
  get listed(): readonly Listed[] {
    return this.#listed
  }

  toAnnouncement(heard: SearchState): string {
    const state = withoutUnlikely(heard)
    if (state.type === 'idle') return ''
    if (state.type !== 'answer' || state.answer.results.length === 0) return this.#toSentence(state)
    const count = Math.min(state.answer.results.length, mostSuggestions)
    return count === 1 ? this.#words.heardOne : fillIn(this.#words.heardMany, { count })
  }

  clear(): void {
    this.#items.clear()
    this.show({ type: 'idle' })
  }

  #toSentence(state: SearchState): string {
    switch (state.type) {
      case 'idle':
        return this.#words.idle
      case 'searching':
        return state.isSlow ? this.#words.slow : this.#words.searching
      case 'failed':
        return this.#words.failed
      case 'answer':
        if (state.answer.results.length === 0) return this.#words.nothing
        return state.answer.state === 'answered' ? this.#words.answered : this.#words.maybe
    }
  }

  /** The item of an article, with the passages that answer now; what is being read stays as it is. */
  #update(result: SearchResult): HTMLElement {
    const item = this.#items.get(result.href) ?? this.#create(result)
    const isRead = item.querySelector('details')?.open === true
    const excerpts = [result.excerpt, ...result.subResults.map(({ excerpt }) => excerpt)]
    if (!isRead) part(item, 'passages').replaceChildren(...excerpts.map(toParagraph))
    return item
  }

  #create({ href, title, topic, kind }: SearchResult): HTMLElement {
    const item = copyTemplate(this.#root, 'answer')
    part(item, 'title').textContent = title
    part(item, 'kind').textContent = this.#words.kinds[kind] ?? ''
    part<HTMLAnchorElement>(item, 'link').href = href
    const details = item.querySelector('details') as HTMLDetailsElement
    details.addEventListener('toggle', () => {
      if (details.open) this.#handlers.onOpen({ href, title, topic })
    })
    item.addEventListener('click', ({ target }) => {
      const action = (target as Element).closest<HTMLElement>('[data-action]')?.dataset['action']
      if (action === 'solved') this.#handlers.onSolved()
      if (action !== 'stuck') return
      details.open = false
      item.classList.add('is-rejected')
      part(item, 'kind').textContent = this.#words.rejected
      this.#handlers.onStuck({ href, title, topic })
    })
    this.#items.set(href, item)
    return item
  }
}

function withoutUnlikely(state: SearchState): SearchState {
  if (state.type !== 'answer' || state.answer.confidence >= leastConfidence) return state
  return { ...state, answer: { ...state.answer, results: [] } }
}

function toParagraph(segments: readonly Segment[]): HTMLElement {
  const paragraph = document.createElement('p')
  for (const { text, marked } of segments) {
    const mark = document.createElement('mark')
    mark.textContent = text
    paragraph.append(marked ? mark : text)
  }
  return paragraph
}
