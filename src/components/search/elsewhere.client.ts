import { chooseLocale } from '../../core/answers/choose-locale.ts'
import type { SearchState } from './live-search.client.ts'

/** Offers the search in the language that a question without a sure answer is written in, where that is not the page's. */
export function showElsewhere(host: HTMLElement, state: SearchState): void {
  const links = [...host.querySelectorAll<HTMLAnchorElement>('[data-elsewhere]')]
  const query = state.type === 'answer' && state.answer.state !== 'answered' ? state.query : ''
  const own = document.documentElement.lang.toLowerCase()
  const others = links.map((link) => link.dataset['elsewhere'] ?? '')
  const chosen = chooseLocale(query, undefined, others, own)
  for (const link of links) {
    link.hidden = link.dataset['elsewhere'] !== chosen
    link.search = `?q=${encodeURIComponent(query)}`
  }
}
