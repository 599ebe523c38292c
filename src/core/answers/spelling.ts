import { editDistance } from '../text/nearest.ts'
import type { Stem } from './index-key.ts'

/** Spellings of the same word on both sides of an ocean, and umlauts as two letters. Pattern → replacement, both ways. */
const pairs: readonly [RegExp, string][] = [
  [/our(?=$|s|ed|ing|ful|ite|able|hood)/, 'or'],
  [/(?<=[a-z]{2}[^aeiou])or(?=$|s$|ed$|ing$|ful$|ite)/, 'our'],
  [/is(?=e$|es$|ed$|ing$|er$|ation)/, 'iz'],
  [/iz(?=e$|es$|ed$|ing$|er$|ation)/, 'is'],
  [/ys(?=e$|ed$|es$|ing$|er$)/, 'yz'],
  [/yz(?=e$|ed$|es$|ing$|er$)/, 'ys'],
  [/(?<=[bt])re$/, 'er'],
  [/(?<=[^aeiou][bt]|[ae][nb]t)er$/, 're'],
  [/ogue(?=$|s)/, 'og'],
  [/og(?=$|s$)/, 'ogue'],
  [/ence$/, 'ense'],
  [/ense$/, 'ence'],
  [/ll(?=ed$|ing$|er$)/, 'l'],
  [/(?<=[aeiou])l(?=ed$|ing$|er$)/, 'll'],
  [/^grey/, 'gray'],
  [/^gray/, 'grey'],
  [/cheque/, 'check'],
  [/programme/, 'program'],
]

/** Other spellings under which a text may have this word; most of what comes is no word and costs nothing. */
export function toVariants(text: string, folded: string): string[] {
  const variants = pairs
    .filter(([pattern]) => pattern.test(folded))
    .map(([pattern, other]) => folded.replace(pattern, other))
  const lower = text.toLowerCase()
  if (/[äöüß]/.test(lower)) {
    variants.push(lower.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue').replaceAll('ß', 'ss'))
  }
  if (/[aou]e/.test(folded)) variants.push(folded.replace(/([aou])e/g, '$1'))
  if (/^\d+$/.test(folded) && /\./.test(text)) variants.push(`v${folded}`)
  else if (/^v\d+$/.test(folded)) variants.push(folded.slice(1))
  if (/^[a-z]{2,}\d{2,}$/.test(folded)) variants.push(folded.replace(/(?=\d)/, '_'))
  return [...new Set(variants)].filter((variant) => variant !== folded)
}

/**
 * Keys that a mistyped word may stand for, likeliest first: one edit (insertion, deletion, substitution, transposition)
 * away for words of four letters and more, two for those of eight and more.
 */
export function findCorrections(word: string, stem: Stem, lists: readonly ReadonlySet<string>[]): Correction[] {
  if (word.length < 4) return []
  const found = new Map<string, Correction>()
  for (const edited of toEdits(word)) {
    const key = stem(edited.word)
    if (key.length >= 3 && lists.some((keys) => keys.has(key))) {
      const known = found.get(key)
      if (known === undefined || known.cost > edited.cost) found.set(key, { key, cost: edited.cost })
    }
  }
  if (found.size > 0 || word.length < 8) return [...found.values()]
  const typed = stem(word)
  for (const keys of lists) {
    for (const key of keys) {
      if (key[0] !== typed[0] || Math.abs(key.length - typed.length) > 2 || key.length < 5) continue
      if (countMissing(key, typed) > 2) continue
      if (editDistance(key, typed) <= 2) found.set(key, { key, cost: 2 })
    }
  }
  return [...found.values()]
}

export interface Correction {
  key: string
  /** 1 for one edit, 2 for two; less for the slips that fingers make most. */
  cost: number
}

const alphabet = [...'abcdefghijklmnopqrstuvwxyz']

/** As in P. Norvig, "How to Write a Spelling Corrector" (2007), with the letters of the word itself added. */
function* toEdits(word: string): Generator<{ word: string; cost: number }> {
  const letters = /^[a-z0-9_]+$/.test(word) ? alphabet : [...new Set([...alphabet, ...word])]
  for (let at = 0; at <= word.length; at++) {
    const before = word.slice(0, at)
    const after = word.slice(at)
    if (after.length > 1) yield { word: before + after[1] + after[0] + after.slice(2), cost: 0.8 }
    if (after.length > 0) {
      const isDouble = after[0] === word[at - 1]
      yield { word: before + after.slice(1), cost: isDouble ? 0.7 : 1 }
    }
    for (const letter of letters) {
      if (after.length > 0 && letter !== after[0]) yield { word: before + letter + after.slice(1), cost: 1 }
      yield { word: before + letter + after, cost: letter === word[at - 1] || letter === after[0] ? 0.7 : 1 }
    }
  }
}

/** Letters of one word that the other lacks: never more than the edits between them. */
function countMissing(a: string, b: string): number {
  let missing = 0
  for (const letter of a) if (!b.includes(letter)) missing += 1
  return missing
}
