import { fold } from '../answers/index-key.ts'

const word = /[\p{L}\p{M}\p{N}_]+(?:['’][\p{L}]+)*/gu
const spaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u
const spacelessOrOther = /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー])/u

// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII
const plain = /^[\x00-\x7f]*$/
const plainWord = /[a-z0-9_]+(?:'[a-z]+)*/g
const withoutApostrophes = (word: string): string => (word.includes("'") ? word.replaceAll("'", '') : word)

/**
 * The words of a text as they are compared: in lower case, without accents and punctuation. Each character of writing
 * without spaces is one.
 */
export function toWords(text: string): string[] {
  // Most texts are plain, and there are many.
  if (plain.test(text)) return text.toLowerCase().match(plainWord)?.map(withoutApostrophes) ?? []
  const words: string[] = []
  for (const [match] of text.matchAll(word)) {
    const pieces = spaceless.test(match) ? match.split(spacelessOrOther) : [match]
    for (const piece of pieces) {
      const folded = fold(piece)
      if (folded !== '') words.push(folded)
    }
  }
  return words
}

/** What two wordings have in common that differ in case, accents, spaces and punctuation alone. */
export const toWordingKey = (text: string): string => toWords(text).join(' ')

/** For the eye: one line, without control and formatting characters. */
export const toLine = (text: string): string => text.replace(/[\p{C}\p{Z}\s]+/gu, ' ').trim()
