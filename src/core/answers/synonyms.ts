import { fold } from './index-key.ts'
import type { SynonymsFile } from './synonyms-file.ts'

/** Words and phrases that mean the same, looked up by their folded words, joined with spaces. */
export type Synonyms = ReadonlyMap<string, readonly string[]>

/** Longest phrase of a synonym, in words. */
export const maxPhrase = 4

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
