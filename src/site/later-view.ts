import { toCacheKey } from './cache-key.ts'

/**
 * What a page shows, made when the page's turn comes and forgotten when it is rendered: the views of five thousand
 * articles would together take more memory than the site they are made from.
 */
export class LaterView<View, Shown> {
  readonly #toView: () => View
  readonly #finish: (view: View) => Shown
  #view: View | undefined
  #shown: Shown | undefined

  /** @param finish makes of the view what the page shows, where that takes long and says nothing more of the page */
  constructor(toView: () => View, finish: (view: View) => Shown) {
    this.#toView = toView
    this.#finish = finish
  }

  /** What Astro is told in place of the key, which it wants of all pages before it renders the first. */
  static toName(pathname: string): string {
    return `later:${pathname}`
  }

  /** Changes with the view, which is kept until it is finished. */
  toKey(): string {
    this.#view ??= this.#toView()
    return toCacheKey(this.#view)
  }

  /** Makes ready what will be taken. */
  finish(): void {
    this.#shown ??= this.#finish(this.#view ?? this.#toView())
    this.#view = undefined
  }

  /** What the page shows, which is not kept any longer. */
  take(): Shown {
    this.finish()
    const shown = this.#shown as Shown
    this.forget()
    return shown
  }

  forget(): void {
    this.#view = undefined
    this.#shown = undefined
  }
}
