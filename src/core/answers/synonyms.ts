import { fold } from './index-key.ts'
import { isNoise } from './noise.ts'
import type { Token } from './question.ts'
import type { SynonymsFile } from './synonyms-file.ts'

/** Words and phrases that mean the same, looked up by their folded words, joined with spaces. */
export type Synonyms = ReadonlyMap<string, readonly string[]>

/** Longest phrase of a synonym, in words. */
const maxPhrase = 4

/** The groups for a language: its own and those of the language without its region. */
export function toSynonyms(file: SynonymsFile, locale: string): Synonyms {
  const tag = locale.toLowerCase()
  const groups = Object.entries(file).flatMap(([name, list]) =>
    name.toLowerCase() === tag || name.toLowerCase() === tag.split('-')[0] ? list : [],
  )
  const found = new Map<string, string[]>()
  for (const group of groups) {
    const phrases = [...new Set(group.map(toPhrase))].filter((phrase) => phrase !== '')
    for (const phrase of phrases) {
      const others = phrases.filter((other) => other !== phrase)
      found.set(phrase, [...new Set([...(found.get(phrase) ?? []), ...others])])
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
  const from = tokens.indexOf(token)
  const found: string[] = []
  for (let length = maxPhrase; length > 0; length--) {
    for (let start = Math.max(0, from - length + 1); start <= from; start++) {
      const span = tokens.slice(start, start + length)
      if (span.length < length || span.find(({ isNoise }) => !isNoise) !== token) continue
      found.push(...(synonyms.get(span.map(({ folded }) => folded).join(' ')) ?? []))
    }
  }
  return [...new Set(found)].slice(0, 6)
}

/** The keys under which the index has the telling words of a phrase: pairs of characters in writing without spaces. */
export function toPhraseKeys(phrase: string, toKey: (word: string) => string): string[] {
  return phrase
    .split(' ')
    .filter((word) => !isNoise(word))
    .flatMap((word) => {
      const characters = [...word]
      if (!/\p{Script=Han}/u.test(word) || characters.length < 2) return [toKey(word)]
      return characters.slice(1).map((character, at) => `${characters[at]}${character}`)
    })
}
