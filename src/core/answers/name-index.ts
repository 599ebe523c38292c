import { fold } from './index-key.ts'

/** Letters that follow each other, in writing with spaces and without. */
const gramLength = 4
const spacelessLength = 2
/** A name is a line; a question that is longer than this is not compared with one. */
const maxLength = 300

/**
 * Compares questions with the names of pages (titles, aliases, alerts) by the letters that they share: TF-IDF vectors of
 * their 4-grams, of pairs where writing has no spaces, and the cosine between them. Mistyped, inflected and compound
 * words are alike here without anybody knowing them, and so are the small words that make a question out of a topic.
 * After Cavnar and Trenkle, "N-Gram-Based Text Categorization" (1994).
 */
export class NameIndex {
  readonly #owners: number[] = []
  readonly #names = new Map<number, string[]>()
  readonly #lengths: number[] = []
  /** Names that have a gram, and how much it weighs in each. */
  readonly #byGram = new Map<string, { names: number[]; weights: number[] }>()

  /** @param names name → pages that are called so */
  constructor(names: ReadonlyMap<string, ReadonlySet<number>>) {
    const owned = [...names].flatMap(([name, pages]) => [...pages].map((page) => ({ name, page })))
    for (const [number, { name, page }] of owned.entries()) {
      this.#owners.push(page)
      this.#names.set(page, [...(this.#names.get(page) ?? []), name])
      for (const [gram, times] of countGrams(name)) {
        const entry = this.#byGram.get(gram) ?? { names: [], weights: [] }
        entry.names.push(number)
        entry.weights.push(1 + Math.log(times))
        this.#byGram.set(gram, entry)
      }
    }
    const squares = owned.map(() => 0)
    for (const { names, weights } of this.#byGram.values()) {
      const idf = this.#toIdf(names.length)
      for (const [at, name] of names.entries()) {
        const weight = (weights[at] ?? 0) * idf
        weights[at] = weight
        squares[name] = (squares[name] ?? 0) + weight * weight
      }
    }
    this.#lengths = squares.map(Math.sqrt)
  }

  /** How alike the question and the nearest name of each page are, 0 to 1; of pages that share nothing, nothing. */
  compare(question: string): Map<number, number> {
    const products = new Map<number, number>()
    let square = 0
    for (const [gram, times] of countGrams(question.slice(0, maxLength))) {
      const entry = this.#byGram.get(gram)
      const weight = (1 + Math.log(times)) * this.#toIdf(entry?.names.length ?? 0)
      square += weight * weight
      for (const [at, name] of entry?.names.entries() ?? [])
        products.set(name, (products.get(name) ?? 0) + weight * (entry?.weights[at] ?? 0))
    }
    const likeness = new Map<number, number>()
    for (const [name, product] of products) {
      const page = this.#owners[name] ?? 0
      const cosine = product / (Math.sqrt(square) * (this.#lengths[name] ?? 1))
      likeness.set(page, Math.max(likeness.get(page) ?? 0, cosine))
    }
    return likeness
  }

  /** Everything that a page is called. */
  namesOf(page: number): readonly string[] {
    return this.#names.get(page) ?? []
  }

  #toIdf(having: number): number {
    return Math.log(1 + this.#owners.length / Math.max(0.5, having))
  }
}

const spaceless = /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+)/u

function countGrams(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [index, run] of text.split(spaceless).entries()) {
    const isSpaceless = index % 2 === 1
    const words = isSpaceless ? run : run.split(/\s+/).map(fold).filter(Boolean).join(' ')
    const letters = isSpaceless || words === '' ? [...words] : [...` ${words} `]
    const length = isSpaceless ? spacelessLength : gramLength
    for (let at = 0; at + length <= letters.length; at++) {
      const gram = letters.slice(at, at + length).join('')
      counts.set(gram, (counts.get(gram) ?? 0) + 1)
    }
  }
  return counts
}
