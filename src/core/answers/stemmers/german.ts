import { stemmer } from '@orama/stemmers/german'

/**
 * What Snowball 3 does and older stemmers do not: `ae`, `oe` and `ue` are umlauts, `Systeme` keeps its `em`, `Lehrerin` is
 * a `Lehrer`, and `Kacheln` a `Kachel`. The words come without accents.
 */
export function stemGerman(word: string): string {
  const plain = word.replace(umlaut, '')
  if (plain.endsWith('system')) return plain
  const [, start] = /^(.{3,}l)ns?$/.exec(plain) ?? []
  if (start !== undefined && hasRegion.test(start.slice(0, -1))) return start
  return stemmer(plain.replace(/^(.{3,}er)in(?:nen)?$/, '$1'))
}

/** Not the vowels of `Quelle` and `bauen`. */
const umlaut = /(?<=[ao])e|(?<=(?<![aeiouyq])u)e/g

/** A vowel and a consonant, behind which endings begin. */
const hasRegion = /[aeiouy][^aeiouy]/
