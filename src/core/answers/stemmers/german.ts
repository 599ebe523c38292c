import { stemmer } from '@orama/stemmers/german'

/**
 * What Snowball 3 does and older stemmers do not: `ae`, `oe` and `ue` are umlauts, `Systeme` keeps its `em`, `Lehrerin` is
 * a `Lehrer`, `Kacheln` a `Kachel`, and `geöffnet` loses its `et`. The words come without accents.
 */
export function stemGerman(word: string): string {
  const plain = word.replace(umlaut, '')
  if (plain.endsWith('system')) return plain
  const [, start] = /^(.{3,}l)ns?$/.exec(plain) ?? []
  if (start !== undefined && hasRegion.test(start.slice(0, -1))) return start
  const stem = stemmer(plain.replace(/^(.{3,}er)in(?:nen)?$/, '$1'))
  return hasEnding.test(stem) && hasRegion.test(stem.slice(0, -2)) ? stem.slice(0, -2) : stem
}

/** Not the vowels of `Quelle` and `bauen`. */
const umlaut = /(?<=[ao])e|(?<=(?<![aeiouyq])u)e/g

/** Not that of `Internet`, `Planet` and `Ticket`. */
const hasEnding = /(?<!geordn|intern|plan|tick|tr)(?<=[dfghklmnrstuz])et$/

/** A vowel and a consonant, behind which endings begin. */
const hasRegion = /[aeiouy][^aeiouy]/
