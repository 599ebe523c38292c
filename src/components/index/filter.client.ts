/** Milliseconds without a key after which the number of matches is said. */
const pause = 300

/**
 * Hides the runbooks below it that its form does not name, the alerts that only those answer, and groups that have none
 * left with the links that lead to them. Severity works without a script, in CSS; here it counts with the others.
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
    const shown = new Set<string | undefined>()
    for (const section of this.querySelectorAll<HTMLElement>('[data-group]')) {
      const isGroup = group === '' || section.querySelector('h2')?.id === group
      hideItems(section, (item) => {
        const text = item.textContent.toLowerCase()
        const isNamed = isGroup && words.every((word) => text.includes(word))
        const isShown = isNamed && (severity === '' || item.dataset['ranks'] === severity)
        if (isShown) shown.add(toAddress(item))
        return isShown
      })
    }
    const alerts = this.querySelector<HTMLElement>('[data-filter-alerts]')
    if (alerts) hideItems(alerts, (item) => shown.has(toAddress(item)))
    const jump = this.querySelector<HTMLElement>('[data-filter-jump]')
    if (jump) hideItems(jump, (item) => !this.querySelector(toAddress(item) ?? '')?.closest('[hidden]'))
    this.querySelector<HTMLElement>('[data-filter-empty]')?.toggleAttribute('hidden', shown.size > 0)
    this.#announce(shown.size)
  }

  /** Once, after typing has stopped. */
  #announce(shown: number): void {
    const status = this.querySelector('[data-filter-status]')
    const all = this.querySelectorAll('[data-filter-item]').length
    const pattern = this.querySelector('form')?.dataset['matches'] ?? ''
    const text = pattern.replace('{shown}', `${shown}`).replace('{all}', `${all}`)
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      if (status !== null && status.textContent !== text) status.textContent = text
    }, pause)
  }
}

/** Shows the items of a list that are wanted, and the list if there are any. */
function hideItems(list: HTMLElement, isShown: (item: HTMLElement) => boolean): void {
  const items = [...list.querySelectorAll<HTMLElement>('li')]
  for (const item of items) item.hidden = !isShown(item)
  list.hidden = items.every(({ hidden }) => hidden)
}

const toAddress = (item: HTMLElement): string | undefined => item.querySelector('a')?.getAttribute('href') ?? undefined

customElements.define('kb-filter', Filter)
