import { nearestByPath, type PathEntry } from '../../core/text/nearest-path.ts'

/** What brings an address along that was asked for, to the page that is shown instead. */
const mark = '#asked='

/** Offers the articles whose addresses are most like the one that was asked for. */
class Nearest extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const { articles = '', base = '/' } = this.dataset
    if (leadsOn()) return
    takeAddress(base)
    const response = await fetch(articles)
    if (!response.ok) return
    const found: { articles: PathEntry[] } = await response.json()
    const asked = toText(location.pathname).slice(base.length - 1)
    const nearest = nearestByPath(asked, found.articles, 5)
    this.querySelector('ul')?.replaceChildren(...nearest.map((entry) => toItem(entry, base)))
    this.hidden = nearest.length === 0
  }
}

/** Where a host has answered with the page at the top: to the page in the language below whose addresses was asked. */
function leadsOn(): boolean {
  const { pathname, search, hash } = location
  // The host may not have that page, and answer with the same again.
  if (hash.startsWith(mark)) return false
  for (const { dataset } of document.querySelectorAll<HTMLElement>('[data-below]')) {
    if (!pathname.startsWith(dataset['below'] ?? '')) continue
    location.replace(dataset['page'] + mark + pathname + search)
    return true
  }
  return false
}

/** Shows the address that was asked for, which is the one to correct, to try again and to report. */
function takeAddress(base: string): void {
  const asked = location.hash.slice(mark.length)
  if (!location.hash.startsWith(mark) || !asked.startsWith(base)) return
  try {
    history.replaceState(history.state, '', asked)
  } catch {
    // Somebody wrote one of another site, behind two slashes.
  }
}

/** A path may hold bytes that are no text. */
function toText(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

function toItem({ route, title, locale }: PathEntry, base: string): HTMLElement {
  const item = document.createElement('li')
  const link = document.createElement('a')
  link.href = encodeURI(base.slice(0, -1) + route)
  link.textContent = title
  link.lang = locale
  item.append(link)
  return item
}

customElements.define('kb-nearest', Nearest)
