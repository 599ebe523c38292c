import { isNoise, isWeak } from '../answers/noise.ts'
import { stemEnglish } from '../answers/stemmers/english.ts'
import { hashPart, hashText, mixTwo } from './seeded.ts'

/** Features are numbers below this: what they are called is forgotten, and a few share one. */
export const featureCount = 2 ** 20

/** Small words count too: "how long" and "how much" ask for different things. */
const noiseWeight = 0.5
const weakWeight = 0.75
const pairWeight = 0.5
const gramWeight = 0.2
const gramLength = 4
/** What a ticket's description counts beside its subject, and how many words of both are looked at. */
const descriptionWeight = 0.4
const maxSubjectWords = 60
const maxDescriptionWords = 40

/** Steps in which weights are kept, and the largest one: 12 bits beside 20 of the feature. */
const steps = 512
const maxWeight = 4095

export const toFeature = (packed: number): number => packed & (featureCount - 1)

/** How much it occurs: the logarithm of how often, weighed by its kind; not yet by how rare it is. */
export const toWeight = (packed: number): number => (packed >>> 20) / steps

interface KnownWord {
  stem: number
  weight: number
}

/**
 * What tickets are compared by: the stems of words and, of the subject, pairs of neighbours and the letters that follow
 * each other, so that mistyped and inflected words are alike. Words are remembered, so that most cost a look-up.
 */
export class FeatureReader {
  readonly #known = new Map<string, KnownWord>()
  readonly #counts = new Float32Array(featureCount)
  readonly #touched = new Uint32Array(maxTouched)
  #size = 0

  /** Features with their weights, packed (`toFeature`, `toWeight`); the array is written over by the next call. */
  read(subject: readonly string[], description: readonly string[]): Uint32Array {
    this.#size = 0
    const words = subject.slice(0, maxSubjectWords)
    this.#addWords(words, 1, true)
    this.#addGrams(words)
    this.#addWords(description.slice(0, maxDescriptionWords), descriptionWeight, false)
    for (let at = 0; at < this.#size; at++) {
      const id = this.#touched[at] as number
      const count = this.#counts[id] as number
      this.#counts[id] = 0
      const weight = count > 1 ? 1 + Math.log(count) : count
      this.#touched[at] = id | (Math.min(maxWeight, Math.max(1, Math.round(weight * steps))) << 20)
    }
    return this.#touched.subarray(0, this.#size)
  }

  #addWords(words: readonly string[], weight: number, hasPairs: boolean): void {
    let before: KnownWord | undefined
    for (const word of words) {
      const known = this.#look(word)
      this.#add(known.stem, known.weight * weight)
      if (hasPairs && before !== undefined)
        this.#add(mixTwo(before.stem, known.stem), pairWeight * Math.min(before.weight, known.weight) * weight)
      before = known
    }
  }

  #addGrams(words: readonly string[]): void {
    const text = ` ${words.join(' ')} `
    const end = Math.min(text.length, maxGrams)
    for (let at = 0; at + gramLength <= end; at++)
      this.#add(hashPart(text, at, at + gramLength, gramLength), gramWeight)
  }

  #look(word: string): KnownWord {
    const known = this.#known.get(word)
    if (known !== undefined) return known
    const weight = isNoise(word) ? noiseWeight : isWeak(word) ? weakWeight : 1
    const made = { stem: hashText(stemEnglish(word)), weight }
    if (this.#known.size < maxKnown) this.#known.set(word, made)
    return made
  }

  #add(hash: number, weight: number): void {
    const id = hash % featureCount
    const count = this.#counts[id] as number
    if (count === 0) this.#touched[this.#size++] = id
    this.#counts[id] = count + weight
  }
}

const maxKnown = 200_000
const maxGrams = 400
const maxTouched = maxGrams + 2 * maxSubjectWords + maxDescriptionWords

/** Features of many wordings, close together. */
export class FeatureStore {
  readonly #chunks: Uint32Array[] = []
  #end = chunkLength

  /** Keeps a copy. @returns where: for `at` */
  add(features: Uint32Array): number {
    if (this.#end + features.length + 1 > chunkLength) {
      this.#chunks.push(new Uint32Array(chunkLength))
      this.#end = 0
    }
    const chunk = this.#chunks.at(-1) as Uint32Array
    const start = this.#end
    chunk[start] = features.length
    chunk.set(features, start + 1)
    this.#end += features.length + 1
    return (this.#chunks.length - 1) * chunkLength + start
  }

  at(place: number): Uint32Array {
    const chunk = this.#chunks[Math.floor(place / chunkLength)] as Uint32Array
    const start = place % chunkLength
    return chunk.subarray(start + 1, start + 1 + (chunk[start] as number))
  }
}

const chunkLength = 2 ** 20
