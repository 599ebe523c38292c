import { fold } from './index-key.ts'
import { toLanguage } from './language.ts'
import { isNoise } from './noise.ts'
import type { Token } from './question.ts'
import type { SynonymsFile } from './synonyms-file.ts'

/**
 * Words and phrases that mean the same, looked up by their folded words, joined with spaces; of writing without spaces,
 * the pairs of characters that tokens are.
 */
export type Synonyms = ReadonlyMap<string, readonly string[]>

/** Longest phrase of a synonym, in words. */
const maxPhrase = 4

/** Whether groups are for a locale: its own, or those of the language without its region. */
const isFor = (tag: string, locale: string): boolean =>
  [locale.toLowerCase(), toLanguage(locale)].includes(tag.toLowerCase())

/** What of a file is for any of these locales. */
export function pickSynonyms(file: SynonymsFile, locales: Iterable<string>): SynonymsFile {
  const all = [...locales]
  return Object.fromEntries(Object.entries(file).filter(([tag]) => all.some((locale) => isFor(tag, locale))))
}

/** The groups for a language: its own and those of the language without its region. */
export function toSynonyms(file: SynonymsFile, locale: string): Synonyms {
  const groups = Object.values(pickSynonyms(file, [locale])).flat()
  const found = new Map<string, string[]>()
  for (const group of groups) {
    const phrases = [...new Set(group.map(toPhrase))].filter((phrase) => phrase !== '')
    for (const phrase of phrases) {
      const others = phrases.filter((other) => other !== phrase)
      const wanted = toPairs(phrase).join(' ')
      found.set(wanted, [...new Set([...(found.get(wanted) ?? []), ...others])])
    }
  }
  return found
}

export const toPhrase = (text: string): string =>
  text
    .split(/[\s-]+/)
    .map(fold)
    .filter((word) => word !== '')
    .join(' ')

/** What else a token may mean, alone or with its neighbours: "log" of "log in" too. */
export function findSynonyms(token: Token, tokens: readonly Token[], synonyms: Synonyms): readonly string[] {
  const found = findSpans(token, tokens).flatMap((span) =>
    span.find(({ isNoise }) => !isNoise) === token
      ? (synonyms.get(span.map(({ folded }) => folded).join(' ')) ?? [])
      : [],
  )
  return [...new Set(found)].slice(0, 6)
}

/** Tokens that follow each other, the token among them; the longest first. */
function findSpans(token: Token, tokens: readonly Token[]): (readonly Token[])[] {
  // Characters by themselves stand between the pairs of which they are a part.
  const others = isPair(token)
    ? tokens.filter((other) => isPair(other) && Math.abs(other.at - token.at) < maxPhrase)
    : tokens
  const from = others.indexOf(token)
  const spans: (readonly Token[])[] = []
  for (let length = maxPhrase; length > 0; length--) {
    for (let start = Math.max(0, from - length + 1); start <= from; start++) {
      const span = others.slice(start, start + length)
      if (span.length === length && isRun(span)) spans.push(span)
    }
  }
  return spans
}

const isPair = ({ type, text }: Token): boolean => type === 'characters' && [...text].length === 2

/** Whether pairs of characters make up one text; words need not. */
const isRun = (span: readonly Token[]): boolean =>
  span.every((token, index) => !isPair(token) || token.at === (span[0]?.at ?? 0) + index)

/** The keys under which the index has the telling words of a phrase: pairs of characters in writing without spaces. */
export function toPhraseKeys(phrase: string, toKey: (word: string) => string): string[] {
  return phrase
    .split(' ')
    .filter((word) => !isNoise(word))
    .flatMap((word) => (isSpaceless(word) ? toPairs(word) : [toKey(word)]))
}

const isSpaceless = (word: string): boolean => /\p{Script=Han}/u.test(word)

/** The words of a phrase, and pairs of characters in place of words that are written without spaces. */
function toPairs(phrase: string): string[] {
  return phrase.split(' ').flatMap((word) => {
    const characters = [...word]
    if (!isSpaceless(word) || characters.length < 2) return [word]
    return characters.slice(1).map((character, at) => `${characters[at]}${character}`)
  })
}
