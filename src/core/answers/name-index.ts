import { GramCounts } from './gram-counts.ts'

/** A name is a line; a question that is longer than this is not compared with one. */
const maxLength = 300

/**
 * Compares questions with the names of pages (titles, aliases, alerts) by the letters that they share: TF-IDF vectors of
 * their 4-grams, of pairs where writing has no spaces, and the cosine between them. Mistyped, inflected and compound
 * words are alike here without anybody knowing them, and so are the small words that make a question out of a topic.
 * After Cavnar and Trenkle, "N-Gram-Based Text Categorization" (1994).
 */
export class NameIndex {
  readonly #names: string[] = []
  /** By page, the numbers of its names. */
  readonly #called = new Map<number, number[]>()
  readonly #counts = new GramCounts()
  readonly #idfs: Float64Array
  /** By gram, what it weighs in the question; 0 between questions. */
  readonly #asked: Float64Array

  /** @param names name → pages that are called so */
  constructor(names: Iterable<readonly [name: string, pages: Iterable<number>]>) {
    for (const [name, pages] of names) {
      for (const page of pages) {
        const called = this.#called.get(page)
        if (called === undefined) this.#called.set(page, [this.#names.length])
        else called.push(this.#names.length)
        this.#names.push(name)
        this.#counts.add(name)
      }
    }
    const { having, gramCount } = this.#counts
    this.#idfs = new Float64Array(gramCount)
    for (let gram = 0; gram < gramCount; gram++) this.#idfs[gram] = this.#toIdf(having[gram] ?? 0)
    this.#asked = new Float64Array(gramCount)
  }

  /**
   * How alike the question and the nearest name of each page are, 0 to 1; of pages that share nothing, nothing.
   *
   * @param pages those to compare; all unless said
   */
  compare(question: string, pages: Iterable<number> = this.#called.keys()): Map<number, number> {
    const counts = new GramCounts()
    counts.add(question.slice(0, maxLength))
    const grams = this.#counts.findGrams(counts)
    let square = 0
    for (const [number, gram] of grams.entries()) {
      const weight = toWeight(counts.times[number] ?? 1) * (gram === -1 ? this.#toIdf(0) : (this.#idfs[gram] ?? 0))
      square += weight * weight
      if (gram !== -1) this.#asked[gram] = weight
    }
    const likeness = new Map<number, number>()
    for (const page of pages) {
      let best = 0
      for (const name of this.#called.get(page) ?? []) best = Math.max(best, this.#multiply(name) / Math.sqrt(square))
      if (best > 0) likeness.set(page, best)
    }
    for (const gram of grams) if (gram !== -1) this.#asked[gram] = 0
    return likeness
  }

  /** Everything that a page is called. */
  namesOf(page: number): readonly string[] {
    return (this.#called.get(page) ?? []).map((name) => this.#names[name] ?? '')
  }

  /** The product of what was asked and a name, of length 1. */
  #multiply(name: number): number {
    const { grams, times, ends } = this.#counts
    const [from, to] = [ends[name - 1] ?? 0, ends[name] ?? 0]
    let product = 0
    let square = 0
    for (let at = from; at < to; at++) {
      const gram = grams[at] ?? 0
      const weight = toWeight(times[at] ?? 1) * (this.#idfs[gram] ?? 0)
      product += weight * (this.#asked[gram] ?? 0)
      square += weight * weight
    }
    return square === 0 ? 0 : product / Math.sqrt(square)
  }

  #toIdf(having: number): number {
    return Math.log(1 + this.#names.length / Math.max(0.5, having))
  }
}

const toWeight = (times: number): number => (times === 1 ? 1 : 1 + Math.log(times))
