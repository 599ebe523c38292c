import { digestText } from '../tickets/digest-text.ts'
import { FeatureReader, FeatureStore } from './features.ts'
import { TextStore } from './text-store.ts'
import { toWords } from './wording.ts'

/** Characters of a description that are read, and those that the site is asked with. */
export const maxDescription = 400
const askedDescription = 200

/**
 * The different wordings of tickets, each with how many tickets have it. Columns of numbers and bytes rather than objects:
 * about 700 bytes a wording, most of them its features.
 */
export class WordingTable {
  readonly #reader = new FeatureReader()
  readonly #features = new FeatureStore()
  readonly #texts = new TextStore()
  /** By number: how many tickets, its digest, where its features and texts are; −1 for no text. */
  #tickets = new Uint32Array(first)
  #digests = new Float64Array(first)
  #featuresAt = new Float64Array(first)
  #subjectAt = new Float64Array(first)
  #descriptionAt = new Float64Array(first)
  /** Numbers by digest: open addressing with linear probing; −1 is an empty slot. */
  #slots = new Int32Array(first * 2).fill(-1)
  #size = 0

  get size(): number {
    return this.#size
  }

  get features(): FeatureStore {
    return this.#features
  }

  /** Takes a ticket in. Of texts that say the same, one is kept, whatever the order. @returns the number of its wording */
  add(subject: string, description: string | undefined): number {
    const words = toWords(subject)
    const others = description === undefined ? [] : toWords(description.slice(0, maxDescription))
    const digest = digestText(`${words.join(' ')}\n${others.join(' ')}`)
    const asked = description?.slice(0, askedDescription)
    const slot = this.#findSlot(digest)
    const known = this.#slots[slot] as number
    if (known !== -1) {
      this.#tickets[known] = this.tickets(known) + 1
      if (isBefore(subject, this.subject(known))) this.#subjectAt[known] = this.#texts.add(subject)
      if (asked !== undefined && isBefore(asked, this.description(known) ?? ''))
        this.#descriptionAt[known] = this.#texts.add(asked)
      return known
    }
    if (this.#size === this.#tickets.length) this.#grow()
    const number = this.#size++
    this.#tickets[number] = 1
    this.#digests[number] = digest
    this.#featuresAt[number] = this.#features.add(this.#reader.read(words, others))
    this.#subjectAt[number] = this.#texts.add(subject)
    this.#descriptionAt[number] = asked === undefined ? -1 : this.#texts.add(asked)
    this.#slots[this.#findSlot(digest)] = number
    return number
  }

  tickets(number: number): number {
    return this.#tickets[number] as number
  }

  /** A number that depends on what the wording says alone, 53 bits. */
  digest(number: number): number {
    return this.#digests[number] as number
  }

  /** Where its features are in `features`. */
  featuresAt(number: number): number {
    return this.#featuresAt[number] as number
  }

  subject(number: number): string {
    return this.#texts.at(this.#subjectAt[number] as number)
  }

  description(number: number): string | undefined {
    const place = this.#descriptionAt[number] as number
    return place === -1 ? undefined : this.#texts.at(place)
  }

  /** The numbers by digest, which is an order that the tickets' own has no part in. */
  toOrder(): Int32Array {
    return Int32Array.from({ length: this.#size }, (_, number) => number).sort(
      (a, b) => this.digest(a) - this.digest(b),
    )
  }

  #findSlot(digest: number): number {
    const mask = this.#slots.length - 1
    for (let slot = digest & mask; ; slot = (slot + 1) & mask) {
      const number = this.#slots[slot] as number
      if (number === -1 || this.#digests[number] === digest) return slot
    }
  }

  #grow(): void {
    const length = this.#tickets.length * 2
    this.#tickets = copy(this.#tickets, new Uint32Array(length))
    this.#digests = copy(this.#digests, new Float64Array(length))
    this.#featuresAt = copy(this.#featuresAt, new Float64Array(length))
    this.#subjectAt = copy(this.#subjectAt, new Float64Array(length))
    this.#descriptionAt = copy(this.#descriptionAt, new Float64Array(length))
    this.#slots = new Int32Array(length * 2).fill(-1)
    for (let number = 0; number < this.#size; number++) this.#slots[this.#findSlot(this.digest(number))] = number
  }
}

/** Wordings that there is room for at first: a power of two. */
const first = 1024

function copy<Values extends Uint32Array | Float64Array>(from: Values, to: Values): Values {
  to.set(from)
  return to
}

/** Of texts that say the same: with fewer capitals first, then by their characters. */
function isBefore(a: string, b: string): boolean {
  const capitals = (text: string): number => text.match(/\p{Lu}/gu)?.length ?? 0
  const difference = capitals(a) - capitals(b)
  return difference < 0 || (difference === 0 && a < b)
}
