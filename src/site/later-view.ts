import { toCacheKey } from './cache-key.ts'

/** What writes the HTML of pages that one file of the site shows, without what Astro adds to each of them. */
export interface PageWriter<Shown> {
  /** Of a page that Astro rendered. */
  shown: Shown
  write: (shown: Shown) => Promise<string>
}

/**
 * What a page shows, made when the page's turn comes and forgotten when it is rendered: the views of five thousand
 * articles would together take more memory than the site they are made from.
 */
export class LaterView<View, Shown> {
  readonly #toView: () => View
  readonly #finish: (view: View) => Shown
  #view: View | undefined
  #writer: PageWriter<Shown> | undefined

  /** @param finish makes of the view what the page shows, where that takes long and says nothing more of the page */
  constructor(toView: () => View, finish: (view: View) => Shown) {
    this.#toView = toView
    this.#finish = finish
  }

  /** What Astro is told in place of the key, which it wants of all pages before it renders the first. */
  static toName(pathname: string): string {
    return `later:${pathname}`
  }

  /** Changes with the view, which is kept until it is shown or forgotten. */
  toKey(): string {
    this.#view ??= this.#toView()
    return toCacheKey(this.#view)
  }

  /** What the page shows. */
  take(): Shown {
    const view = this.#view ?? this.#toView()
    this.forget()
    return this.#finish(view)
  }

  forget(): void {
    this.#view = undefined
  }

  /** Told by the page while Astro renders it. */
  keepWriter(shown: Shown, write: (shown: Shown) => Promise<string>): void {
    this.#writer = { shown, write }
  }

  /** What can write other pages of this kind, once Astro rendered this one. */
  takeWriter(): PageWriter<Shown> | undefined {
    const writer = this.#writer
    this.#writer = undefined
    return writer
  }
}
