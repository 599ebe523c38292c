import type { FaultCause } from '../../core/external-links/exchange.ts'

/** What a run knows of hosts: which of them answer, and which need not be asked again. */
export class HostRecord {
  readonly #patience: number
  readonly #silences = new Map<string, number>()
  readonly #answered = new Set<string>()
  readonly #closed = new Map<string, FaultCause>()

  constructor(patience: number) {
    this.#patience = patience
  }

  get answeredHosts(): number {
    return this.#answered.size
  }

  /** Why nothing more is asked of a host; undefined for one that is. */
  whyClosed(host: string): FaultCause | undefined {
    return this.#closed.get(host)
  }

  noteAnswer(host: string): void {
    this.#answered.add(host)
    this.#silences.delete(host)
  }

  /** An address ended without any answer: after some of them in a row, nothing more is asked of the host. */
  noteSilence(host: string, cause: FaultCause): void {
    if (cause === 'no-such-name') this.#closed.set(host, cause)
    const silences = (this.#silences.get(host) ?? 0) + 1
    this.#silences.set(host, silences)
    if (silences >= this.#patience && !this.#closed.has(host)) this.#closed.set(host, 'left')
  }

  /** The host has said "too many requests" to the last. */
  leave(host: string): void {
    this.#closed.set(host, 'left')
  }
}
