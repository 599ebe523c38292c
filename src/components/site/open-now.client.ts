import type { Hours } from '../../core/domain/tier.ts'
import { formatMoment } from '../../core/support/format-moment.ts'
import { toOpenState } from '../../core/support/open-state.ts'
import { toPresence } from '../help/due-sentence.ts'

/** `<kb-open-now>`: whether somebody is there now, or from when, in the visitor's own zone. */
class OpenNow extends HTMLElement {
  connectedCallback(): void {
    const hours: Hours = JSON.parse(this.dataset['hours'] ?? '{}')
    const locale = this.closest<HTMLElement>('[lang]')?.lang ?? 'en'
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
    const now = Date.now()
    this.textContent = toPresence(toOpenState(hours, now), JSON.parse(this.dataset['words'] ?? '{}'), (at) =>
      formatMoment(at, now, locale, timeZone),
    )
  }
}

customElements.define('kb-open-now', OpenNow)
