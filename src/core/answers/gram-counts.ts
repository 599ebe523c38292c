import { type LetterRun, toLetterRuns } from './letter-runs.ts'

/** Bits of a letter that tell it from all that it may meet: whole languages lie below 2¹⁵, or do so without the highest bit. */
const lowBits = 0x7fff

/**
 * How often each gram is in each of some texts. Grams are numbered in the order in which they first come, and found by a
 * hash table of whole numbers with open addressing: the names of a site have tens of thousands of grams, and a string
 * for each would cost more than all else.
 */
export class GramCounts {
  gramCount = 0
  /** By gram, how many texts have it. */
  having = new Uint32Array(512)
  /** The grams of each text, one text after another; by text, where its own end. */
  grams = new Uint32Array(1024)
  ends: number[] = []
  /** How often the text has the gram, parallel to `grams`. */
  times = new Uint32Array(1024)

  /** By gram, its letters of 15 bits: the first two, 0 where it is a pair, and the last two. */
  #heads = new Uint32Array(512)
  #tails = new Uint32Array(512)
  /** By gram, one more than the last place in `grams` that has it. */
  #lasts = new Uint32Array(512)
  /** One more than the number of the gram that is kept here; 0 where none is. */
  #slots = new Uint32Array(1024)

  add(text: string): void {
    const begin = this.ends.at(-1) ?? 0
    this.ends.push(begin)
    for (const run of toLetterRuns(text)) {
      this.#reserve(run.letters.length)
      this.#addRun(run, begin)
    }
  }

  /** By gram of another's first text, its number here, or −1. */
  findGrams(other: GramCounts): Int32Array {
    return Int32Array.from({ length: other.gramCount }, (_, gram) => {
      const [head, tail] = [other.#heads[gram] ?? 0, other.#tails[gram] ?? 0]
      return (this.#slots[this.#seek(head, tail)] ?? 0) - 1
    })
  }

  #addRun({ letters, gramLength }: LetterRun, begin: number): void {
    const { having, grams, times } = this
    const lasts = this.#lasts
    let end = this.ends[this.ends.length - 1] ?? 0
    let head = 0
    let tail = 0
    for (let at = 0; at < letters.length; at++) {
      if (gramLength === 4) head = ((head & lowBits) << 15) | (tail >> 15)
      tail = ((tail & lowBits) << 15) | ((letters[at] ?? 0) & lowBits)
      if (at + 1 < gramLength) continue
      const slot = this.#seek(head, tail)
      const known = this.#slots[slot] ?? 0
      const gram = known === 0 ? this.#keep(slot, head, tail) : known - 1
      const last = lasts[gram] ?? 0
      if (last > begin) times[last - 1] = (times[last - 1] ?? 0) + 1
      else {
        grams[end] = gram
        times[end] = 1
        having[gram] = (having[gram] ?? 0) + 1
        end += 1
        lasts[gram] = end
      }
    }
    this.ends[this.ends.length - 1] = end
  }

  #keep(slot: number, head: number, tail: number): number {
    const gram = this.gramCount++
    this.#heads[gram] = head
    this.#tails[gram] = tail
    this.#slots[slot] = this.gramCount
    return gram
  }

  /** Where a gram is kept, or would be. */
  #seek(head: number, tail: number): number {
    const slots = this.#slots
    const heads = this.#heads
    const tails = this.#tails
    const mask = slots.length - 1
    let slot = toHash(head, tail) & mask
    for (;;) {
      const gram = (slots[slot] ?? 0) - 1
      if (gram === -1 || (tails[gram] === tail && heads[gram] === head)) return slot
      slot = (slot + 1) & mask
    }
  }

  /** Makes room for so many grams more, all of them new. */
  #reserve(count: number): void {
    const end = (this.ends.at(-1) ?? 0) + count
    if (end > this.grams.length) {
      this.grams = enlarge(this.grams, 2 * end)
      this.times = enlarge(this.times, 2 * end)
    }
    if (2 * (this.gramCount + count) <= this.#slots.length) return
    let size = this.#slots.length
    while (size < 4 * (this.gramCount + count)) size *= 2
    this.having = enlarge(this.having, size / 2)
    this.#heads = enlarge(this.#heads, size / 2)
    this.#tails = enlarge(this.#tails, size / 2)
    this.#lasts = enlarge(this.#lasts, size / 2)
    this.#slots = new Uint32Array(size)
    for (let gram = 0; gram < this.gramCount; gram++) {
      this.#slots[this.#seek(this.#heads[gram] ?? 0, this.#tails[gram] ?? 0)] = gram + 1
    }
  }
}

function enlarge(numbers: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(length)
  larger.set(numbers)
  return larger
}

/** Of the letters' low bits most. Nothing here leaves the range of a small integer, which costs an object each. */
function toHash(head: number, tail: number): number {
  const hash = (((tail ^ (tail >> 8)) & 0xffff) * 12289) ^ (((head ^ (head >> 8)) & 0xffff) * 6151)
  return hash ^ (hash >> 15)
}
