/** What an entry of the history keeps besides its address. */
interface Kept {
  count?: number
  scroll?: number
}

/**
 * The searches of a tab, one entry of its history each. While somebody types, the entry's address follows the field;
 * a search that is asked for by hand gets an entry of its own, and the one before gets its own question back.
 */
export class SearchHistory {
  /** The address of this entry as it was when it was opened or asked for. */
  #asked = location.href

  constructor(onReturn: () => void) {
    addEventListener('popstate', () => {
      this.#asked = location.href
      onReturn()
    })
    // Leaving is the last moment to say how far somebody has read.
    addEventListener('pagehide', () => this.#keep({ scroll: scrollY }))
  }

  /** How many results this entry showed, and how far down. */
  get kept(): Kept {
    const { count, scroll } = (history.state ?? {}) as Record<string, unknown>
    return { ...(typeof count === 'number' ? { count } : {}), ...(typeof scroll === 'number' ? { scroll } : {}) }
  }

  keepCount(count: number): void {
    this.#keep({ count })
  }

  /** The question is still being written. */
  follow(search: string): void {
    history.replaceState(null, '', toAddress(search))
  }

  /** The question has been asked. The first one takes the place of the empty page. */
  ask(search: string): void {
    const address = toAddress(search)
    const before = new URL(this.#asked)
    if (before.searchParams.has('q') && before.href !== address.href) {
      history.replaceState({ scroll: scrollY }, '', before)
      history.pushState(null, '', address)
    } else if (location.href !== address.href) history.replaceState(null, '', address)
    this.#asked = address.href
  }

  #keep(kept: Kept): void {
    history.replaceState({ ...this.kept, ...kept }, '')
  }
}

const toAddress = (search: string): URL => new URL(search === '' ? location.pathname : search, location.href)
