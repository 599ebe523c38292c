import { from, to } from 'opencc-js/preset/t2cn'
import { Converter } from 'opencc-js/t2cn'

const han = /\p{Script=Han}+/gu

/**
 * What readers may type for the characters and words of texts in Chinese: Traditional where a text is Simplified, what is said in
 * Taiwan where it has what is said in China, and the other way round. From the dictionaries of OpenCC. It takes a moment to
 * load, so only a build does, and only of a site in Chinese.
 */
export class HanVariants {
  /** How often the texts have a character, or a word that is another elsewhere. */
  readonly #counts = new Map<string, number>()

  /** Takes note of a text. */
  add(text: string): void {
    for (const [run] of text.matchAll(han)) {
      for (let at = 0; at < run.length; at++) {
        const character = run[at] ?? ''
        this.#count(character)
        for (let length = 2; length <= (longest.get(character) ?? 0); length++) {
          const word = run.slice(at, at + length)
          if (regional.has(word)) this.#count(word)
        }
      }
    }
  }

  /**
   * Pairs of what may be typed and what stands in the texts, as `toRespelling` reads them: "級 级|叢集 集群". Of what the texts
   * have both sides of, or neither, there is none.
   */
  toPairs(): string {
    const pairs = new Map<string, string>()
    for (const [typed, written] of [...sides, ...sides.map(([a, b]) => [b, a] as const)]) {
      if (this.#counts.has(typed) || !this.#counts.has(written)) continue
      const known = pairs.get(typed)
      if (known === undefined || this.#frequency(known) < this.#frequency(written)) pairs.set(typed, written)
    }
    return [...pairs].map((pair) => pair.join(' ')).join('|')
  }

  #count(word: string): void {
    this.#counts.set(word, this.#frequency(word) + 1)
  }

  #frequency(word: string): number {
    return this.#counts.get(word) ?? 0
  }
}

const toSimplified = Converter({ from: 't', to: 'cn' })

const readPairs = (dictionary: unknown): (readonly [string, string])[] =>
  String(dictionary)
    .split('|')
    .flatMap((line) => {
      const [a = '', b = ''] = line.split(' ')
      return b === '' ? [] : [[a, b] as const]
    })

const characters = readPairs(to['cn']?.[0]?.[1]).filter(([a, b]) => a.length === 1 && b.length === 1)
const words = readPairs(from['twp']?.[0]?.[0])
  .map(([inTaiwan, elsewhere]) => [inTaiwan, toSimplified(elsewhere)] as const)
  .filter(([inTaiwan, inChina]) => inTaiwan.length > 1 && inChina.length > 1 && toSimplified(inTaiwan) !== inChina)

/** Traditional and Simplified, Taiwan and China. */
const sides = [...characters, ...words]

/** Words that are others elsewhere, and the length of the longest that begins with a character. */
const regional = new Set(words.flat())
const longest = new Map<string, number>()
for (const word of regional) longest.set(word[0] ?? '', Math.max(longest.get(word[0] ?? '') ?? 0, word.length))
