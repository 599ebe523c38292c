import { toSafeText } from '../adapters/reporters/terminal.ts'
import type { Terminal } from './command.ts'

/** Long work, told as it happens: one line that changes on a terminal, a line a stage elsewhere. */
export class Progress {
  readonly #terminal: Terminal
  #isDirty = false
  #lastPercent = -1

  constructor(terminal: Terminal) {
    this.#terminal = terminal
  }

  stage(text: string): void {
    this.clear()
    if (this.#terminal.isTty) this.#show(`${text} …`)
    else this.#terminal.writeError(`${toSafeText(text)}\n`)
    this.#lastPercent = -1
  }

  /** Shown on a terminal only, and only when the percentage changes. */
  count(text: string, done: number, all: number): void {
    const percent = all === 0 ? 100 : Math.floor((100 * done) / all)
    if (!this.#terminal.isTty || percent === this.#lastPercent) return
    this.#lastPercent = percent
    this.clear()
    this.#show(`${text} ${percent} %`)
  }

  clear(): void {
    if (this.#isDirty) this.#terminal.writeError('\r\x1b[2K')
    this.#isDirty = false
  }

  #show(text: string): void {
    this.#terminal.writeError(toSafeText(text))
    this.#isDirty = true
  }
}
