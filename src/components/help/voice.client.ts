type Timer = ReturnType<typeof setTimeout>

/** Milliseconds after which what can wait is said. */
const quiet = 1000

/** What a screen reader hears: one thing at a time, the last one asked for. */
export class Voice {
  #timer: Timer | undefined
  readonly #status: HTMLElement

  constructor(status: HTMLElement) {
    this.#status = status
  }

  sayNow(text: string): void {
    clearTimeout(this.#timer)
    this.#status.textContent = text
  }

  saySoon(text: string): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.sayNow(text), quiet)
  }
}
