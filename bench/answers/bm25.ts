import type { AnswerSet } from './answer-set.ts'
import type { AnswerEngine } from './engine.ts'

const k1 = 1.2
const b = 0.75

/** Plain Okapi BM25 with the usual constants over words in lower case, titles counted as text; pairs of characters in writing without spaces. */
export function openBm25({ corpus }: AnswerSet): AnswerEngine {
  const postings = new Map<string, Map<number, number>>()
  const lengths = corpus.map(({ title, text }, number) => {
    const words = toWords(`${title}\n${text}`)
    for (const word of words) {
      const pages = postings.get(word) ?? new Map<number, number>()
      postings.set(word, pages.set(number, (pages.get(number) ?? 0) + 1))
    }
    return words.length
  })
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length)
  return {
    name: 'bm25',
    ask: (question) => {
      const scores = new Map<number, number>()
      for (const word of new Set(toWords(question))) {
        const pages = postings.get(word) ?? new Map<number, number>()
        const idf = Math.log(1 + (corpus.length - pages.size + 0.5) / (pages.size + 0.5))
        for (const [number, count] of pages) {
          const length = 1 - b + (b * (lengths[number] ?? 0)) / average
          scores.set(number, (scores.get(number) ?? 0) + (idf * count * (k1 + 1)) / (count + k1 * length))
        }
      }
      const best = [...scores].sort(([a, x], [b, y]) => y - x || a - b).slice(0, 10)
      return Promise.resolve({ ids: best.map(([number]) => corpus[number]?._id ?? ''), score: best[0]?.[1] ?? 0 })
    },
  }
}

function toWords(text: string): string[] {
  return (
    text
      .toLowerCase()
      .match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+|[^\P{L}\p{Script=Han}]+|\p{N}+/gu) ?? []
  ).flatMap((run) => {
    const characters = [...run]
    const isSpaceless = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(run)
    if (!isSpaceless || characters.length === 1) return [run]
    return characters.slice(1).map((character, at) => `${characters[at]}${character}`)
  })
}
