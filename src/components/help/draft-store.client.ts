import { type Draft, formatDraft, toDraft } from './draft.ts'
import type { HelpState } from './help-state.ts'

/** Where a draft waits: in the tab, or in the browser for a day if the visitor says so. Storage that refuses is none. */
export class DraftStore {
  readonly #keep: HTMLInputElement
  readonly #key = `kb-draft:${location.pathname}`

  /** @param keep a checkbox: whether the draft outlives the tab */
  constructor(keep: HTMLInputElement) {
    this.#keep = keep
  }

  load(): Draft | undefined {
    return this.#try(() => {
      const lasting = toDraft(localStorage.getItem(this.#key), Date.now())
      if (lasting === undefined) localStorage.removeItem(this.#key)
      else this.#keep.checked = true
      return lasting ?? toDraft(sessionStorage.getItem(this.#key), Date.now())
    })
  }

  save(state: HelpState, strike: (text: string) => string): void {
    this.#try(() => {
      const [used, other] = this.#keep.checked ? [localStorage, sessionStorage] : [sessionStorage, localStorage]
      other.removeItem(this.#key)
      if (state.subject === '' && state.details === '') used.removeItem(this.#key)
      else used.setItem(this.#key, formatDraft(state, strike, Date.now()))
    })
  }

  clear(): void {
    this.#try(() => {
      sessionStorage.removeItem(this.#key)
      localStorage.removeItem(this.#key)
    })
  }

  #try<T>(use: () => T): T | undefined {
    try {
      return use()
    } catch {
      return undefined
    }
  }
}
