import type { Stem } from '../index-key.ts'
import { toLanguage } from '../language.ts'
import { remember } from '../remember.ts'
import { stemmers } from './by-language.ts'

/** The stemmer of a language; for one without a stemmer, each word is its own stem. */
export async function loadStemmer(locale: string): Promise<Stem> {
  const load = stemmers[toLanguage(locale)]
  return load === undefined ? (word) => word : remember(await load())
}
