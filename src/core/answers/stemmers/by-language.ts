import type { Stem } from '../index-key.ts'

type LoadStemmer = () => Promise<Stem>

/**
 * Stemmers that give words the stems that Pagefind gives them, by language. Of those that Pagefind stems, Basque, Catalan,
 * Dutch, Estonian and Yiddish are missing: their words are met by their beginnings. A site ships those of its own
 * languages, see `src/site/configured-languages.ts`.
 */
export const stemmers: Record<string, LoadStemmer> = {
  ar: async () => (await import('@orama/stemmers/arabic')).stemmer,
  da: async () => (await import('@orama/stemmers/danish')).stemmer,
  de: async () => (await import('./german.ts')).stemGerman,
  el: async () => (await import('@orama/stemmers/greek')).stemmer,
  en: async () => (await import('./english.ts')).stemEnglish,
  es: async () => (await import('./spanish.ts')).stemSpanish,
  fi: async () => (await import('@orama/stemmers/finnish')).stemmer,
  fr: async () => (await import('@orama/stemmers/french')).stemmer,
  ga: async () => (await import('@orama/stemmers/irish')).stemmer,
  hi: async () => (await import('@orama/stemmers/indian')).stemmer,
  hu: async () => (await import('@orama/stemmers/hungarian')).stemmer,
  hy: async () => (await import('@orama/stemmers/armenian')).stemmer,
  id: async () => (await import('@orama/stemmers/indonesian')).stemmer,
  it: async () => (await import('@orama/stemmers/italian')).stemmer,
  lt: async () => (await import('@orama/stemmers/lithuanian')).stemmer,
  nb: async () => (await import('@orama/stemmers/norwegian')).stemmer,
  ne: async () => (await import('@orama/stemmers/nepali')).stemmer,
  nn: async () => (await import('@orama/stemmers/norwegian')).stemmer,
  no: async () => (await import('@orama/stemmers/norwegian')).stemmer,
  pt: async () => (await import('@orama/stemmers/portuguese')).stemmer,
  ro: async () => (await import('@orama/stemmers/romanian')).stemmer,
  ru: async () => (await import('@orama/stemmers/russian')).stemmer,
  sr: async () => (await import('@orama/stemmers/serbian')).stemmer,
  sv: async () => (await import('@orama/stemmers/swedish')).stemmer,
  ta: async () => (await import('@orama/stemmers/tamil')).stemmer,
  tr: async () => (await import('@orama/stemmers/turkish')).stemmer,
}
