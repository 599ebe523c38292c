import { showElsewhere } from './elsewhere.client.ts'
import {
  type FacetCounts,
  type FacetName,
  type Filters,
  hasFilters,
  readSearchParams,
  toSearchParams,
} from './facets.ts'
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
import { SearchHistory } from './search-history.client.ts'

const pageSize = 10

/** `<kb-search-page>`: results and filters that follow the field, with the address following both. */
class SearchPage extends HTMLElement {
  #words: Words = JSON.parse(this.dataset['words'] ?? '{}')
  #form = this.querySelector('form') as HTMLFormElement
  #input = this.querySelector('input[name=q]') as HTMLInputElement
  #list = this.querySelector('ol') as HTMLOListElement
  #boxes = [...this.querySelectorAll<HTMLInputElement>('fieldset input')]
  #more = this.querySelector('[data-more]') as HTMLButtonElement
  #count = pageSize
  #history = new SearchHistory(() => this.#readAddress())
  #search: LiveSearch | undefined

  connectedCallback(): void {
    this.#search = new LiveSearch({
      bundlePath: this.dataset['bundle'] ?? '',
      locale: document.documentElement.lang,
      withFacets: true,
      status: this.querySelector('[role=status]') as HTMLElement,
      onState: (state) => this.#show(state),
      toAnnouncement: (state) => toHeard(this.#words, state, hasFilters(this.#filters())),
    })
    this.#readAddress(this.#input.value)
    prepareDates(this.#words)
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault()
      this.#count = pageSize
      // The worker need not wait for the history.
      void this.#search?.run(this.#asked())
      this.#history.ask(this.#toSearch())
    })
    onTyping(this.#input, () => {
      this.#count = pageSize
      this.#history.follow(this.#toSearch())
      this.#search?.type(this.#asked())
    })
    for (const box of this.#boxes) box.addEventListener('change', () => this.#ask())
    for (const clear of this.querySelectorAll('[data-clear]')) clear.addEventListener('click', () => this.#clear())
    const retry = this.querySelector('[data-retry]') as HTMLElement
    retry.hidden = false
    retry.addEventListener('click', () => {
      this.#input.focus()
      this.#ask()
    })
    this.#more.addEventListener('click', () => this.#showMore())
    const details = this.querySelector('details') as HTMLDetailsElement
    const wide = matchMedia('(min-width: 56rem)')
    details.open = wide.matches || hasFilters(this.#filters())
    wide.addEventListener('change', () => {
      details.open ||= wide.matches
    })
    this.#input.addEventListener('focus', () => this.#search?.prepare(), { once: true })
    if (this.#input.value === '') this.#input.focus()
  }

  /** Shows the search of this entry of the history, as it was left. Typed before this was loaded wins over it. */
  #readAddress(typed = ''): void {
    const { query, filters } = readSearchParams(new URLSearchParams(location.search))
    const { count, scroll } = this.#history.kept
    this.#input.value = typed || query
    this.#count = count ?? pageSize
    for (const box of this.#boxes) box.checked = filters[box.name as FacetName]?.includes(box.value) ?? false
    void this.#search?.run(this.#asked()).then(() => {
      if (scroll !== undefined) scrollTo({ top: scroll, behavior: 'instant' })
    })
  }

  #ask(): void {
    this.#count = pageSize
    void this.#search?.run(this.#asked())
    this.#history.follow(this.#toSearch())
  }

  #clear(): void {
    for (const box of this.#boxes) box.checked = false
    this.#input.focus()
    this.#ask()
  }

  #showMore(): void {
    const shown = this.#list.children.length
    this.#count += pageSize
    this.#history.keepCount(this.#count)
    void this.#search?.run(this.#asked()).then(() => this.#list.children[shown]?.querySelector('a')?.focus())
  }

  #asked() {
    return { query: this.#input.value, filters: this.#filters(), count: this.#count }
  }

  #filters(): Filters {
    const filters: Filters = {}
    for (const { name, value, checked } of this.#boxes) {
      if (checked) filters[name as FacetName] = [...(filters[name as FacetName] ?? []), value]
    }
    return filters
  }

  #toSearch(): string {
    return toSearchParams(this.#input.value.trim(), this.#filters())
  }

  #show(state: SearchState): void {
    const { type } = state
    const isFiltered = hasFilters(this.#filters())
    this.dataset['state'] = toLook(state, isFiltered)
    this.#part('summary').textContent = toSummary(this.#words, state, isFiltered)
    if (type === 'searching') return
    this.#part('mistyped').textContent = toMistyped(this.#words, state)
    const answer = type === 'answer' ? state.answer : undefined
    this.#list.replaceChildren(...(answer?.results ?? []).map((result) => toResultItem(result, this.#words)))
    this.dataset['answer'] = answer?.state ?? ''
    const topics = answer?.topics ?? []
    this.#part('nearest').hidden = topics.length === 0
    this.#part('topics').replaceChildren(...toTopicItems(topics))
    showElsewhere(this, state)
    this.#more.hidden = answer === undefined || answer.total <= answer.results.length
    this.#part('clear').hidden = !isFiltered
    this.#showCounts(answer?.facets)
  }

  /**
   * A value that would leave nothing is hidden, unless it is chosen; so is a facet with one value or none. Without an
   * answer, nothing was counted.
   */
  #showCounts(counts: FacetCounts | undefined): void {
    for (const box of this.#boxes) {
      const count = counts?.[box.name as FacetName]?.[box.value] ?? 0
      const text = counts === undefined ? '' : String(count)
      const label = box.closest('label') as HTMLElement
      const shown = label.querySelector('[data-count]') as HTMLElement
      label.hidden = count === 0 && !box.checked
      // What is written anew is laid out anew.
      if (shown.textContent !== text) shown.textContent = text
    }
    const groups = [...this.querySelectorAll('fieldset')]
    for (const group of groups) {
      group.hidden = group.querySelectorAll('label:not([hidden])').length < 2 && !group.querySelector(':checked')
    }
    this.#part('filters').hidden = groups.every(({ hidden }) => hidden)
  }

  #part(name: string): HTMLElement {
    return this.querySelector(`[data-part=${name}]`) as HTMLElement
  }
}

customElements.define('kb-search-page', SearchPage)
