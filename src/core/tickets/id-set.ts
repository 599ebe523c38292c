import { digestText } from './digest-text.ts'

/** Which ids were seen, in eight to thirty-two bytes each, so that millions fit. */
export class IdSet {
  #slots = new Float64Array(1024)
  #size = 0

  /** Whether the id is a new one. */
  add(id: string): boolean {
    if (this.#size * 2 >= this.#slots.length) this.#grow()
    const isNew = insert(this.#slots, digestText(id) + 1)
    if (isNew) this.#size++
    return isNew
  }

  #grow(): void {
    const larger = new Float64Array(this.#slots.length * 2)
    for (const value of this.#slots) if (value !== 0) insert(larger, value)
    this.#slots = larger
  }
}

/** Open addressing with linear probing; 0 is an empty slot. */
function insert(slots: Float64Array, value: number): boolean {
  let at = value % slots.length
  while (slots[at] !== 0) {
    if (slots[at] === value) return false
    at = (at + 1) % slots.length
  }
  slots[at] = value
  return true
}
