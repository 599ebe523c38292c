import { fillIn } from '../../core/text/fill-in.ts'
import { showElsewhere } from './elsewhere.client.ts'
import { onTyping } from './is-spelling.ts'
import { LiveSearch, type SearchState } from './live-search.client.ts'
import {
  prepareDates,
  toHeard,
  toLook,
  toMistyped,
  toResultItem,
  toSummary,
  toTopicItems,
  type Words,
} from './results.client.ts'

const count = 8

/** `<kb-search-dialog>`: what the dialog does once it is open. The loader in `behaviour/` opens it and loads this. */
class SearchDialog extends HTMLElement {
  #words: Words = JSON.parse(this.dataset['words'] ?? '{}')
  #input = this.querySelector('input') as HTMLInputElement
  #list = this.querySelector('ol') as HTMLOListElement
  #all = this.querySelector('[data-all]') as HTMLAnchorElement
  #search: LiveSearch | undefined

  connectedCallback(): void {
    const dialog = this.querySelector('dialog') as HTMLDialogElement
    this.#search = new LiveSearch({
      bundlePath: this.dataset['bundle'] ?? '',
      locale: document.documentElement.lang,
      withFacets: false,
      status: this.querySelector('[role=status]') as HTMLElement,
      onState: (state) => this.#show(state),
      toAnnouncement: (state) => toHeard(this.#words, state, false),
    })
    onTyping(this.#input, () => this.#search?.type(this.#asked()))
    const retry = this.querySelector('[data-retry]') as HTMLElement
    retry.hidden = false
    // In place of what the loader of this did.
    retry.onclick = () => {
      this.#input.focus()
      void this.#search?.run(this.#asked())
    }
    dialog.addEventListener('keydown', (event) => this.#move(event))
    dialog.addEventListener('click', (event) => {
      // The dialog's own box is its backdrop: everything else lies in the form inside.
      if (event.target === dialog || (event.target as Element).closest('[data-close]')) dialog.close()
      // A link to a heading of this very page does not leave it.
      else if ((event.target as Element).closest('ol a')) dialog.close()
    })
    this.#search.prepare()
    prepareDates(this.#words)
    // Typed before this was loaded, or nothing: then there is nothing left to say.
    void this.#search.run(this.#asked())
  }

  #asked() {
    return { query: this.#input.value, filters: {}, count }
  }

  #show(state: SearchState): void {
    const { type } = state
    // Before anything changes: afterwards all would have to be laid out first.
    if (type !== 'searching') this.#list.parentElement?.scrollTo(0, 0)
    this.dataset['state'] = toLook(state)
    this.#part('summary').textContent = toSummary(this.#words, state, false)
    if (type === 'searching') return
    this.#part('mistyped').textContent = toMistyped(this.#words, state)
    const answer = type === 'answer' ? state.answer : undefined
    this.#list.replaceChildren(...(answer?.results ?? []).map((result) => toResultItem(result, this.#words)))
    this.dataset['answer'] = answer?.state ?? ''
    const topics = answer?.topics ?? []
    this.#part('nearest').hidden = topics.length === 0
    this.#part('topics').replaceChildren(...toTopicItems(topics))
    showElsewhere(this, state)
    this.#all.hidden = answer === undefined || answer.total <= answer.results.length
    if (state.type === 'answer') {
      this.#all.textContent = fillIn(this.#words.all, { query: state.query, count: state.answer.total })
      this.#all.href = `${this.dataset['search']}?q=${encodeURIComponent(state.query)}`
    }
  }

  #part(name: string): HTMLElement {
    return this.querySelector(`[data-part=${name}]`) as HTMLElement
  }

  /** Up and Down go from the field through the links and back; everything else is left to the browser. */
  #move(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    const stops: HTMLElement[] = [this.#input, ...this.querySelectorAll<HTMLElement>('ol a, [data-all]:not([hidden])')]
    const from = stops.indexOf(document.activeElement as HTMLElement)
    if (from < 0) return
    event.preventDefault()
    stops[Math.min(stops.length - 1, Math.max(0, from + step))]?.focus()
  }
}

customElements.define('kb-search-dialog', SearchDialog)
