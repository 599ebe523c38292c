import { nearestByPath, type PathEntry } from '../../core/text/nearest-path.ts'

/** Offers the articles whose addresses are most like the one that was asked for. */
class Nearest extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const { articles = '', base = '/' } = this.dataset
    const response = await fetch(articles)
    if (!response.ok) return
    const found: { articles: PathEntry[] } = await response.json()
    const asked = toText(location.pathname).slice(base.length - 1)
    const nearest = nearestByPath(asked, found.articles, 5)
    this.querySelector('ul')?.replaceChildren(...nearest.map((entry) => toItem(entry, base)))
    this.hidden = nearest.length === 0
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
