import { stemmerOf } from '../answers/index-key.ts'
import { isNoise, isWeak } from '../answers/noise.ts'
import { hashText, mixTwo } from './seeded.ts'
import { toWords } from './wording.ts'

/** Features are numbers below this: what they are called is forgotten, and a few share one. */
export const featureCount = 2 ** 20

/** Small words count too: "how long" and "how much" ask for different things. */
const noiseWeight = 0.5
const weakWeight = 0.75
const pairWeight = 0.5
const gramWeight = 0.2
const gramLength = 4
/** What a ticket's description counts beside its subject, and how many words of it are looked at. */
const descriptionWeight = 0.4
const maxSubjectWords = 60
const maxDescriptionWords = 60

export interface Features {
  ids: Uint32Array
  /** Logarithm of how often each occurs, weighed by its kind; not yet by how rare it is. */
  weights: Float32Array
}

interface KnownWord {
  stem: number
  weight: number
}

/**
 * What tickets are compared by: the stems of words and pairs of neighbours, and of the subject the letters that follow
 * each other, so that mistyped and inflected words are alike. Words are remembered, so that most cost a look-up.
 */
export class FeatureReader {
  readonly #stem = stemmerOf('en')
  readonly #known = new Map<string, KnownWord>()
  readonly #counts = new Map<number, number>()

  read(subject: string, description: string | undefined): Features {
    this.#counts.clear()
    const words = toWords(subject).slice(0, maxSubjectWords)
    this.#addWords(words, 1)
    this.#addGrams(words)
    if (description !== undefined) this.#addWords(toWords(description).slice(0, maxDescriptionWords), descriptionWeight)
    const ids = Uint32Array.from(this.#counts.keys()).sort()
    const weights = Float32Array.from(ids, (id) => {
      const count = this.#counts.get(id) ?? 0
      return count > 1 ? 1 + Math.log(count) : count
    })
    return { ids, weights }
  }

  #addWords(words: readonly string[], weight: number): void {
    let before: KnownWord | undefined
    for (const word of words) {
      const known = this.#look(word)
      this.#add(known.stem, known.weight * weight)
      if (before !== undefined) {
        const share = Math.min(before.weight, known.weight)
        this.#add(mixTwo(before.stem, known.stem), pairWeight * share * weight)
      }
      before = known
    }
  }

  #addGrams(words: readonly string[]): void {
    const text = ` ${words.join(' ')} `
    for (let at = 0; at + gramLength <= text.length; at++)
      this.#add(hashText(text.slice(at, at + gramLength), gramLength), gramWeight)
  }

  #look(word: string): KnownWord {
    const known = this.#known.get(word)
    if (known !== undefined) return known
    const weight = isNoise(word) ? noiseWeight : isWeak(word) ? weakWeight : 1
    const made = { stem: hashText(this.#stem(word)), weight }
    if (this.#known.size < maxKnown) this.#known.set(word, made)
    return made
  }

  #add(hash: number, weight: number): void {
    const id = hash % featureCount
    this.#counts.set(id, (this.#counts.get(id) ?? 0) + weight)
  }
}

const maxKnown = 200_000
