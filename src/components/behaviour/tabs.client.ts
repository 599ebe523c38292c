import { readSetting, writeSetting } from './settings.client.ts'

const key = 'kb-tabs'
const remembered = 12
let count = 0

/**
 * `<kb-tabs>` around `.tab[data-label]` panels, which stand below one another with their labels until this runs. Then the
 * tabs of the ARIA authoring practices: arrows, Home and End choose at once. Tabs with the same label follow each other
 * across the page, and the labels chosen last are kept.
 */
class Tabs extends HTMLElement {
  #panels: HTMLElement[] = []
  #tabs: HTMLButtonElement[] = []

  connectedCallback(): void {
    if (this.#tabs.length > 0) return
    this.#panels = [...this.querySelectorAll<HTMLElement>(':scope > .tab')]
    if (this.#panels.length < 2) return
    this.#tabs = this.#panels.map((panel) => toTab(panel))
    const list = document.createElement('div')
    list.className = 'tab-list'
    list.role = 'tablist'
    list.append(...this.#tabs)
    list.addEventListener('keydown', (event) => this.#move(event))
    for (const [index, tab] of this.#tabs.entries()) {
      tab.addEventListener('click', () => this.#choose(index))
      this.#panels[index]?.addEventListener('beforematch', () => this.#select(index))
    }
    this.prepend(list)
    this.dataset['ready'] = ''
    this.#select(this.#findFirst())
  }

  /** Shows the panel with this label, if there is one. */
  follow(label: string): void {
    const index = this.#panels.findIndex((panel) => panel.dataset['label'] === label)
    if (index >= 0) this.#select(index)
  }

  #findFirst(): number {
    const { hash } = location
    const target = hash === '' ? null : document.getElementById(decodeURIComponent(hash.slice(1)))
    const linked = this.#panels.findIndex((panel) => panel.contains(target))
    if (linked >= 0) return linked
    const labels = this.#panels.map((panel) => panel.dataset['label'] ?? '')
    const chosen = readLabels().find((label) => labels.includes(label))
    return chosen === undefined ? 0 : labels.indexOf(chosen)
  }

  #move(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const from = this.#tabs.indexOf(event.target as HTMLButtonElement)
    const last = this.#tabs.length - 1
    const forward = getComputedStyle(this).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    const backward = forward === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight'
    const to = {
      [forward]: from === last ? 0 : from + 1,
      [backward]: from === 0 ? last : from - 1,
      Home: 0,
      End: last,
    }[event.key]
    if (from < 0 || to === undefined) return
    event.preventDefault()
    this.#choose(to)
    this.#tabs[to]?.focus()
  }

  #choose(index: number): void {
    const label = this.#panels[index]?.dataset['label'] ?? ''
    const top = this.getBoundingClientRect().top
    for (const tabs of document.querySelectorAll<Tabs>('kb-tabs')) tabs.follow(label)
    this.#select(index)
    // Tabs above this one may have grown or shrunk: what was clicked stays where it was.
    scrollBy({ top: this.getBoundingClientRect().top - top, behavior: 'instant' })
    writeSetting(key, JSON.stringify([...new Set([label, ...readLabels()])].slice(0, remembered)))
  }

  #select(index: number): void {
    for (const [place, tab] of this.#tabs.entries()) {
      const isChosen = place === index
      tab.ariaSelected = String(isChosen)
      tab.tabIndex = isChosen ? 0 : -1
      const panel = this.#panels[place] as HTMLElement
      // What is hidden until found is still laid out, so that it would take the focus.
      if (isChosen) panel.tabIndex = 0
      else panel.removeAttribute('tabindex')
      if (isChosen) panel.removeAttribute('hidden')
      else panel.setAttribute('hidden', 'until-found')
    }
  }
}

function toTab(panel: HTMLElement): HTMLButtonElement {
  const tab = document.createElement('button')
  const id = `kb-tab-${++count}`
  tab.type = 'button'
  tab.role = 'tab'
  tab.id = id
  tab.textContent = panel.dataset['label'] ?? ''
  panel.id ||= `${id}-panel`
  tab.setAttribute('aria-controls', panel.id)
  panel.role = 'tabpanel'
  panel.setAttribute('aria-labelledby', id)
  return tab
}

function readLabels(): string[] {
  try {
    const labels: unknown = JSON.parse(readSetting(key) ?? '[]')
    return Array.isArray(labels) ? labels.filter((label) => typeof label === 'string') : []
  } catch {
    return []
  }
}

customElements.define('kb-tabs', Tabs)
