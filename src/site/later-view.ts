import { toCacheKey } from './cache-key.ts'

/**
 * What a page shows, made when the page's turn comes and forgotten when it is rendered: the views of five thousand
 * articles would together take more memory than the site they are made from.
 */
export class LaterView<View> {
  readonly #toView: () => View
  #view: View | undefined

  constructor(toView: () => View) {
    this.#toView = toView
  }

  /** What Astro is told in place of the key, which it wants of all pages before it renders the first. */
  static toName(pathname: string): string {
    return `later:${pathname}`
  }

  /** Changes with the view, which is kept until it is taken. */
  toKey(): string {
    this.#view ??= this.#toView()
    return toCacheKey(this.#view)
  }

  /** The view, which is not kept any longer. */
  take(): View {
    const view = this.#view ?? this.#toView()
    this.#view = undefined
    return view
  }

  forget(): void {
    this.#view = undefined
  }
}
