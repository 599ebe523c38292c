import { toCacheKey } from './cache-key.ts'

/**
 * What a page shows, made when the page's turn comes and forgotten when it is rendered: the views of five thousand
 * articles would together take more memory than the site they are made from.
 */
export class LaterView<View, Shown> {
  readonly #toView: () => View
  readonly #finish: (view: View) => Shown
  #view: View | undefined

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
}
