/**
 * Hides the items below it that its form does not name, and groups that have none left. Severity works without a
 * script, in CSS; it is counted here so that the number that is announced is right.
 */
class Filter extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined

  connectedCallback(): void {
    this.addEventListener('input', () => this.#apply())
    this.querySelector('form')?.addEventListener('submit', (event) => event.preventDefault())
    // Browsers bring back what was typed when a reader returns to the page.
    this.#apply()
  }

  #apply(): void {
    const words = (this.querySelector<HTMLInputElement>('[data-filter-text]')?.value ?? '').toLowerCase().split(/\s+/)
    const group = this.querySelector<HTMLSelectElement>('[data-filter-group]')?.value ?? ''
    const severity = this.querySelector<HTMLInputElement>('[data-severity]:checked')?.dataset['severity'] ?? ''
    let shown = 0
    for (const section of this.querySelectorAll<HTMLElement>('[data-group]')) {
      const isGroup = group === '' || section.querySelector('h2')?.id === group
      let inSection = 0
      for (const item of section.querySelectorAll<HTMLElement>('[data-filter-item]')) {
        const text = item.textContent.toLowerCase()
        item.hidden = !isGroup || !words.every((word) => text.includes(word))
        if (!item.hidden && (severity === '' || item.dataset['rank'] === severity)) inSection += 1
      }
      section.hidden = inSection === 0
      shown += inSection
    }
    this.querySelector<HTMLElement>('[data-filter-empty]')?.toggleAttribute('hidden', shown > 0)
    this.#announce(shown)
  }

  /** Once, after typing has stopped. */
  #announce(shown: number): void {
    const status = this.querySelector('[data-filter-status]')
    const all = this.querySelectorAll('[data-filter-item]').length
    const pattern = this.querySelector('form')?.dataset['matches'] ?? ''
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      if (status !== null) status.textContent = pattern.replace('{shown}', `${shown}`).replace('{all}', `${all}`)
    }, 1000)
  }
}

customElements.define('kb-filter', Filter)
