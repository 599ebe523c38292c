import { type SmallWords, toSmallWords } from './to-small-words.ts'

type LoadSmallWords = () => Promise<SmallWords>

/** Small words by language, of which English, Chinese and Japanese have theirs in `noise.ts`. Bundled as the stemmers are. */
export const smallWords: Record<string, LoadSmallWords> = {
  ar: async () => toSmallWords((await import('stopword')).ara),
  cs: async () => toSmallWords((await import('stopword')).ces),
  da: async () => toSmallWords((await import('stopword')).dan),
  de: async () => (await import('./german.ts')).german,
  el: async () => toSmallWords((await import('stopword')).ell),
  es: async () => (await import('./spanish.ts')).spanish,
  fi: async () => toSmallWords((await import('stopword')).fin),
  fr: async () => (await import('./french.ts')).french,
  hi: async () => toSmallWords((await import('stopword')).hin),
  it: async () => (await import('./italian.ts')).italian,
  nb: async () => toSmallWords((await import('stopword')).nob),
  nl: async () => (await import('./dutch.ts')).dutch,
  nn: async () => toSmallWords((await import('stopword')).nob),
  no: async () => toSmallWords((await import('stopword')).nob),
  pl: async () => toSmallWords((await import('stopword')).pol),
  pt: async () => (await import('./portuguese.ts')).portuguese,
  ro: async () => toSmallWords((await import('stopword')).ron),
  ru: async () => (await import('./russian.ts')).russian,
  sv: async () => toSmallWords((await import('stopword')).swe),
  tr: async () => toSmallWords((await import('stopword')).tur),
  uk: async () => toSmallWords((await import('stopword')).ukr),
}
