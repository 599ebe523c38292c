import type { Article } from '../domain/article.ts'

/** One way in which readers ask for an article: its title or one of its aliases. */
export interface Question {
  article: Article
  text: string
  /** Front matter key path; empty for the title. */
  keys: (string | number)[]
}

export function toQuestions(article: Article): Question[] {
  const aliases = article.aliases.map((text, index): Question => ({ article, text, keys: ['aliases', index] }))
  return [{ article, text: article.title, keys: ['title'] }, ...aliases]
}

/**
 * A question as its words, without case, accents, punctuation and the words that questions are made of; sorted, unless
 * a word such as "from" says that their order matters. What sets questions apart, such as "why" and "where", stays.
 */
export function toWordKey(text: string): string {
  const words = toWords(text)
  return words.some((word) => directions.has(word)) ? words.join(' ') : [...new Set(words)].sort().join(' ')
}

/** A question with nothing but case, accents, punctuation and white space taken away: the same words in the same order. */
export function toSameKey(text: string): string {
  return fold(text).join(' ')
}

function toWords(text: string): string[] {
  return fold(text)
    .filter((word) => !small.has(word))
    .map(stem)
}

function fold(text: string): string[] {
  // Most questions are plain, and there are three an article.
  if (/^[ -~]*$/.test(text))
    return (
      text
        .toLowerCase()
        .replaceAll("'", '')
        .match(/[a-z\d_+#]+/g) ?? []
    )
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
  return plain.replace(/['’]/g, '').match(/[\p{L}\p{N}_+#]+/gu) ?? []
}

/** Plural and tense only: a stemmer that does more takes different questions for the same. */
const stem = (word: string): string =>
  /^[a-z]{5,}$/.test(word) ? word.replace(/([^aeiouls])\1(?:ing|ed)$|(?:ies|ing|ed|es|s)$/, '$1') : word

const small = new Set(
  'a an the is are am was be do does did i my me we our you your it its to of in on at for with and or can could should how what which will would if this that there by as s'.split(
    ' ',
  ),
)

/** From A to B is not from B to A. */
const directions = new Set(['from', 'into', 'before', 'after', 'instead', 'than', 'versus', 'vs'])
