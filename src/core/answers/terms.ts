import { byRank, chooseTokens } from './choose-tokens.ts'
import { toIndexKey, toParts } from './index-key.ts'
import { findIrregularForms } from './irregular-forms.ts'
import { isEnglish } from './language.ts'
import { findBeginnings, findForm, keySet, toLastBeginning, toNeighbours } from './near-words.ts'
import { isNoise, isWeak } from './noise.ts'
import { findPhrase } from './phrase-postings.ts'
import type { Token } from './question.ts'
import { findCorrections, toVariants } from './spelling.ts'
import { findSynonyms, type Synonyms, toPhraseKeys } from './synonyms.ts'
import type { TermIndex } from './term-index.ts'

/**
 * How a key came to stand for what was typed. A `slip` is what fingers do, letters that changed places or one that is there twice
 * or once: it hardly ever makes another word, as a `typo` may.
 */
export type Reason =
  | 'exact'
  | 'part'
  | 'spelling'
  | 'joined'
  | 'split'
  | 'slip'
  | 'typo'
  | 'form'
  | 'beginning'
  | 'synonym'

/** Keys that stand for a term where they follow each other; mostly one. */
export interface Alternative {
  keys: string[]
  reason: Reason
  /** 0 to 1: how much a place of it counts beside one of the term itself. */
  weight: number
}

export interface Term {
  /** As typed. */
  text: string
  at: number
  type: Token['type']
  /** Whether it was typed in a short question or in a ticket's subject, and not in its body alone. */
  isSubject: boolean
  weight: number
  /** Grows with what the word tells. */
  rank: number
  alternatives: Alternative[]
}

export interface TermSettings {
  /** What may be left out, for the table of what each part brings. */
  without: ReadonlySet<Part>
  isTyping: boolean
  maxTerms: number
  maxBytes: number
}

export const parts = ['stemming', 'idf', 'phrase', 'fields', 'typo', 'synonyms', 'names', 'early', 'question'] as const
export type Part = (typeof parts)[number]

/** What a whole synonym counts beside the word itself. */
export const synonymWeight = 0.5

const weights: Record<Reason, number> = {
  exact: 1,
  part: 1,
  spelling: 0.95,
  joined: 0.9,
  split: 0.9,
  slip: 0.85,
  typo: 0.85,
  form: 0.9,
  beginning: 0.6,
  synonym: synonymWeight,
}

/** Two words that were typed as one count less where no page has them side by side, and only long ones do: no "head phones". */
const apartWeight = 0.6
const leastApart = 5
/** Part of a compound that was itself found counts less. */
const partOfFound = 0.5
/** Words that a beginning or a mistyped word may stand for. */
const maxBeginnings = 24
const maxCorrections = 3
/** Unknown words of a question for which corrections are looked for. */
const maxMistyped = 6

/** Chooses the telling words of a question and finds what the index knows them by. */
export async function findTerms(
  tokens: readonly Token[],
  index: TermIndex,
  synonyms: Synonyms,
  locale: string,
  { without, isTyping, maxTerms, maxBytes }: TermSettings,
): Promise<Term[]> {
  const stem = without.has('stemming') ? (word: string): string => word : index.stem
  const toKey = (word: string): string => toIndexKey(word, stem)
  const alternative = (keys: string[], reason: Reason, factor = 1): Alternative => ({
    keys,
    reason,
    weight: weights[reason] * factor,
  })
  const chosen = chooseTokens(tokens, maxTerms)
  const telling = chosen.map(({ token, weight, rank }): Term => {
    const { text, folded, at, type, isSubject } = token
    const alternatives = [alternative([toKey(folded)], 'exact')]
    if (type !== 'characters') {
      for (const variant of toVariants(text, folded)) alternatives.push(alternative([toKey(variant)], 'spelling'))
      if (isEnglish(locale) && !without.has('stemming'))
        for (const key of findIrregularForms(toKey(folded))) alternatives.push(alternative([key], 'form'))
      const next = tokens.find((other) => other.at === at + 1 && other.type === 'word')
      if (next !== undefined && type === 'word') alternatives.push(alternative([toKey(folded + next.folded)], 'joined'))
      const before = tokens.find((other) => other.at === at - 1 && other.type === 'word' && other.isNoise)
      if (before !== undefined) alternatives.push(alternative([toKey(before.folded + folded)], 'joined'))
    }
    if (!without.has('synonyms')) {
      for (const phrase of findSynonyms(token, tokens, synonyms)) {
        const keys = toPhraseKeys(phrase, toKey)
        // What is left of "log in" is less than half of it.
        const isWhole = keys.length === phrase.split(' ').length || /[\p{Script=Han}]/u.test(phrase)
        // Of "does not work", nothing is left that tells.
        const isTelling = isWhole || !phrase.split(' ').every((word) => isNoise(word) || isWeak(word))
        if (keys.length > 0 && isTelling) alternatives.push(alternative(keys, 'synonym', isWhole ? 1 : 0.6))
      }
    }
    return { text, at, type, isSubject, weight, rank, alternatives }
  })
  const terms = keepWithin(telling, index, maxBytes)
  for (const { token, weight, rank } of chosen) {
    for (const part of token.type === 'characters' ? [] : toTellingParts(token.text)) {
      if (terms.length >= maxTerms * 1.5) break
      terms.push({
        text: part,
        at: token.at,
        type: 'word',
        isSubject: token.isSubject,
        weight,
        rank,
        alternatives: [alternative([toKey(part)], 'part')],
      })
    }
  }
  const wanted = chooseKeys(terms, index, maxBytes)
  const bytesLeft = maxBytes - index.countMissingBytes(wanted)
  await index.load(wanted)

  const missing = terms.filter(
    (term) =>
      term.type !== 'characters' &&
      !term.alternatives.some(({ keys, reason }) => reason !== 'synonym' && isKnown(index, keys)),
  )
  const words = new Map(missing.map((term) => [term, toIndexKey(term.text, (word) => word)]))
  const neighbours = missing.slice(0, maxMistyped).flatMap((term) => {
    const word = words.get(term) ?? ''
    return [toLastBeginning(word), ...toNeighbours(word, stem)]
  })
  const last = tokens.at(-1)
  if (isTyping && last !== undefined) neighbours.unshift(toLastBeginning(last.folded))
  await index.load(
    addWithin(
      [],
      neighbours.map((key) => [key]),
      index,
      bytesLeft,
    ),
  )
  for (const term of missing.slice(0, maxMistyped)) {
    const word = words.get(term) ?? ''
    const lists = [...new Set(toNeighbours(word, stem).map((key) => keySet(index.near(key))))]
    if (!isEnglish(locale)) {
      const spellings = term.alternatives.filter(({ reason }) => reason === 'spelling').flatMap(({ keys }) => keys)
      const forms = [word, ...spellings].flatMap((spelling) => findForm(spelling, index.near(spelling)) ?? [])
      for (const form of new Set(forms)) term.alternatives.push(alternative([form], 'form'))
    }
    if (term.type === 'identifier') continue
    const beginnings = findBeginnings(word, index, 4).slice(0, maxBeginnings)
    for (const key of beginnings) term.alternatives.push(alternative([key], 'beginning'))
    if (without.has('typo') || beginnings.length > 0) continue
    const corrections = findCorrections(word, stem, lists)
    const ranked = corrections
      .map((correction) => ({ ...correction, pages: index.find(correction.key)?.pages.length ?? 0 }))
      .sort((a, b) => a.cost - b.cost - Math.log(a.pages + 1) / 4 + Math.log(b.pages + 1) / 4)
    for (const { key, cost } of ranked.slice(0, maxCorrections)) {
      term.alternatives.push(alternative([key], cost < 1 ? 'slip' : 'typo', cost > 1 ? 0.7 : 1))
    }
    if (ranked.length === 0) {
      for (const keys of await findSplit(word, index, toKey)) {
        const isPhrase = (findPhrase(index, keys)?.pages.length ?? 0) > 0
        const apart = keys.every((key) => key.length >= leastApart) ? keys : []
        if (isPhrase) term.alternatives.push(alternative(keys, 'split'))
        else term.alternatives.push(...apart.map((key) => alternative([key], 'split', apartWeight)))
      }
    }
  }
  if (isTyping) addBeginningOfLast(terms, tokens, index, alternative)
  return withoutFoundParts(terms, index)
}

/** What else may be meant by what was typed, the likeliest first. */
const guesses: readonly Reason[] = ['part', 'form', 'spelling', 'synonym', 'joined']

/** Terms that are kept whatever they cost: fewer tell too little. */
const leastTerms = 3

/** The terms that tell most while what was typed takes no more than so many bytes to load, in the order of the question. */
function keepWithin(terms: readonly Term[], index: TermIndex, maxBytes: number): Term[] {
  const keys: string[] = []
  const kept = new Set<Term>()
  for (const term of byRank(terms)) {
    const exact = term.alternatives[0]?.keys ?? []
    if (kept.size >= leastTerms && costs(index, keys, exact) && index.countMissingBytes([...keys, ...exact]) > maxBytes)
      continue
    keys.push(...exact)
    kept.add(term)
  }
  return terms.filter((term) => kept.has(term))
}

/** Parts of a name that tell something: none of an address, and numbers only where there is no more than one. */
function toTellingParts(text: string): string[] {
  const parts = toParts(text).filter((part) => !isNoise(part.toLowerCase()))
  const words = parts.filter((part) => !/^\d+$/.test(part))
  const numbers = parts.length - words.length
  return numbers > 2 ? [] : numbers > 1 ? words : parts
}

/** The keys of what was typed, and of what else may be meant by it while all take no more than so many bytes to load. */
function chooseKeys(terms: readonly Term[], index: TermIndex, maxBytes: number): string[] {
  const alternatives = terms.flatMap((term) => term.alternatives)
  const keysOf = (wanted: Reason): string[][] =>
    alternatives.filter(({ reason }) => reason === wanted).map(({ keys }) => keys)
  return addWithin(keysOf('exact').flat(), guesses.flatMap(keysOf), index, maxBytes)
}

function addWithin(
  needed: readonly string[],
  others: readonly string[][],
  index: TermIndex,
  maxBytes: number,
): string[] {
  const chosen = [...needed]
  for (const keys of others) {
    if (!costs(index, chosen, keys) || index.countMissingBytes([...chosen, ...keys]) <= maxBytes) chosen.push(...keys)
  }
  return chosen
}

const costs = (index: TermIndex, loaded: readonly string[], keys: readonly string[]): boolean =>
  index.countMissingBytes([...loaded, ...keys]) > index.countMissingBytes(loaded)

const isKnown = (index: TermIndex, keys: readonly string[]): boolean =>
  keys.every((key) => index.find(key) !== undefined)

/** Two words that were typed as one. */
async function findSplit(word: string, index: TermIndex, toKey: (word: string) => string): Promise<string[][]> {
  if (word.length < 7) return []
  const heads: [string, string][] = []
  for (let at = word.length - 3; at >= 3; at--) {
    const keys: [string, string] = [toKey(word.slice(0, at)), toKey(word.slice(at))]
    if (index.find(keys[0]) !== undefined) heads.push(keys)
  }
  const likely = heads.slice(0, 2)
  await index.load(likely.map(([, tail]) => tail))
  return likely.filter((keys) => isKnown(index, keys)).slice(0, 1)
}

/** The last word is still being typed: what begins with it will do too. */
function addBeginningOfLast(
  terms: readonly Term[],
  tokens: readonly Token[],
  index: TermIndex,
  alternative: (keys: string[], reason: Reason, factor?: number) => Alternative,
): void {
  const last = tokens.at(-1)
  const term = terms.find(({ at }) => at === last?.at)
  if (last === undefined || term === undefined || last.type === 'characters') return
  const known = new Set(term.alternatives.flatMap(({ keys }) => keys))
  for (const key of findBeginnings(last.folded, index, 2).slice(0, maxBeginnings)) {
    if (!known.has(key)) term.alternatives.push(alternative([key], 'beginning'))
  }
}

/** Parts of a compound that the index knows as a whole count less, and only what the index knows is kept of the rest. */
function withoutFoundParts(terms: readonly Term[], index: TermIndex): Term[] {
  const isPart = ({ alternatives }: Term): boolean => alternatives[0]?.reason === 'part'
  const whole = new Map(terms.filter((term) => !isPart(term)).map((term) => [term.at, term]))
  const hasPart = new Set(terms.filter(isPart).map(({ at }) => at))
  return terms.flatMap((term) => {
    const isFound = (other: Term | undefined): boolean =>
      other?.alternatives.some(({ keys }) => isKnown(index, keys)) === true
    if (!isPart(term)) return isFound(term) || !hasPart.has(term.at) ? [term] : []
    return [isFound(whole.get(term.at)) ? { ...term, weight: term.weight * partOfFound } : term]
  })
}
