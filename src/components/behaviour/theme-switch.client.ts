import { readSetting, writeSetting } from './settings.client.ts'

/** The key that the script in every page's head reads before the first paint. */
const key = 'kb-theme'
/** The first step from the system's choice is away from it, so that every press shows. */
const themes = matchMedia('(prefers-color-scheme: dark)').matches
  ? ['system', 'light', 'dark']
  : ['system', 'dark', 'light']

/** `<kb-theme>`: a button that goes from one theme to the next and is named after the one that holds. */
class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    this.#show(readSetting(key))
    this.querySelector('button')?.addEventListener('click', () => {
      const next = themes[(themes.indexOf(this.#current()) + 1) % themes.length]
      writeSetting(key, next === 'system' ? undefined : next)
      this.#show(next)
    })
    addEventListener('storage', (event) => {
      if (event.key === key) this.#show(event.newValue ?? undefined)
    })
  }

  #current(): string {
    return document.documentElement.dataset['theme'] ?? 'system'
  }

  #show(theme: string | undefined): void {
    const { dataset } = document.documentElement
    if (theme === 'light' || theme === 'dark') dataset['theme'] = theme
    else delete dataset['theme']
    const name = `${this.dataset['label']}: ${this.dataset[this.#current()]}`
    const label = this.querySelector('button span')
    if (label) label.textContent = name
    this.querySelector('button')?.setAttribute('title', name)
  }
}

customElements.define('kb-theme', ThemeSwitch)
