import { nearestByPath, type PathEntry } from '../../core/text/nearest-path.ts'
import type { NotFoundVersion } from '../../views/not-found.ts'

/** Offers the articles whose addresses are most like the one that was asked for. */
class Nearest extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const { articles = '', base = '/' } = this.dataset
    speakAsAsked()
    const response = await fetch(articles)
    if (!response.ok) return
    const found: { articles: PathEntry[] } = await response.json()
    const asked = toText(location.pathname).slice(base.length - 1)
    const nearest = nearestByPath(asked, found.articles, 5)
    this.querySelector('ul')?.replaceChildren(...nearest.map((entry) => toItem(entry, base)))
    this.hidden = nearest.length === 0
  }
}

/** The words and links of the page in the language below whose addresses something was asked for. */
function speakAsAsked(): void {
  for (const other of document.querySelectorAll<HTMLElement>('[data-version]')) {
    const { lang, below, words, hrefs }: NotFoundVersion = JSON.parse(other.dataset['version'] ?? '')
    if (!location.pathname.startsWith(below)) continue
    for (const element of document.querySelectorAll<HTMLElement>('[data-word]')) {
      const word = element.dataset['word'] as keyof typeof words
      element.textContent = words[word]
      element.lang = lang
      if (element instanceof HTMLAnchorElement) element.href = hrefs[word as keyof typeof hrefs]
      // The dialog searches the language of the page.
      delete element.dataset['searchOpen']
    }
    other.hidden = true
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
