import type { FoundTerm } from './find-pages.ts'
import type { RankedPage } from './rank.ts'
import { isRelated } from './relatedness.ts'
import type { Reason } from './terms.ts'

export type State = 'answered' | 'maybe' | 'nothing'

export interface Assessment {
  state: State
  /** 0 to 1: how likely the first page answers the question. */
  confidence: number
}

/** Least confidence of a state. Of ten questions that are called answered, six to ten are. */
export const thresholds = { answered: 0.55, maybe: 0.025 }

/** What tells a page that answers from the best of those that do not. `cover`, `titleMatch` and `gap` are 0 to 1. */
export interface Features {
  /** Share of the question's weight that the first page has, mistyped words and synonyms counting less. */
  cover: number
  /** How alike its title and the question are. */
  titleMatch: number
  /** By which share of its score it is ahead of the second page. */
  gap: number
  /** By how much it is ahead of the fifth page, for each unit of the question's weight: the root of it. */
  lead: number
  /** Telling words of the question: the logarithm to base 2 of one more than there are. */
  terms: number
  /** Share of the question's weight that no page of the site has as it was typed. */
  unknown: number
}

/**
 * Logistic regression for "the first page is the right one", fitted to questions with and without an answer that were
 * made out of documentations in English and Chinese, of this product's own articles and of tickets
 * (`bench/answers/cross-check.ts`), the same questions without their articles among them; being ahead of the second counts
 * as far as the question is covered.
 */
const weights = { bias: -5.01, lead: 2.381, gap: 3.008, titleMatch: 1, terms: 0.581, unknown: -0.8 }

export function toFeatures([first, ...others]: readonly RankedPage[], found: readonly FoundTerm[]): Features {
  // What a ticket's body has besides, and no page, tells nothing of whether a page answers it.
  const counted = found.filter(({ term, found }) => term.isSubject || found.length > 0)
  const total = counted.reduce((sum, { term, idf }) => sum + term.weight * idf, 0)
  if (first === undefined || total === 0 || first.score === 0)
    return { cover: 0, titleMatch: 0, gap: 0, lead: 0, terms: 0, unknown: 0 }
  const held = found.reduce((sum, { term, idf }, number) => {
    const reasons = first.matches.filter((match) => match.term === number).map(({ reason }) => trust[reason] ?? 1)
    return sum + term.weight * idf * Math.max(0, ...reasons)
  }, 0)
  const unknown = counted.filter((term) => !isKnown(term)).reduce((sum, { term, idf }) => sum + term.weight * idf, 0)
  const ahead = (page: RankedPage | undefined): number => first.score - (page?.score ?? 0)
  return {
    cover: held / total,
    titleMatch: first.parts.titleMatch,
    gap: ahead(others[0]) / first.score,
    lead: Math.sqrt(ahead(others[3]) / total),
    terms: Math.log2(1 + counted.length),
    unknown: unknown / total,
  }
}

/** How far a match of this kind is to be trusted. */
const trust: Partial<Record<Reason, number>> = { typo: 0.7, beginning: 0.7, synonym: 0.7, split: 0.8 }

/** Whether what was found is the word itself, in another form or spelling perhaps, and not what may be meant by it. */
export const isExact = (reason: Reason): boolean => trust[reason] === undefined

/** Whether any page has it, and not only what may be meant by it, or half of a word. */
export const isKnown = ({ term, found }: FoundTerm): boolean =>
  !isCharacter(term) && found.some(({ alternative }) => isExact(alternative.reason))

/** A character by itself, of writing without spaces: mostly half of a word that no page has. */
export const isCharacter = ({ type, text }: FoundTerm['term']): boolean =>
  type === 'characters' && [...text].length === 1

/** @param siteWords of all pages together */
export function assess(ranked: readonly RankedPage[], found: readonly FoundTerm[], siteWords: number): Assessment {
  const features = toFeatures(ranked, found)
  const { cover, titleMatch, gap, lead, terms, unknown } = features
  if (ranked[0] === undefined) return { state: 'nothing', confidence: 0 }
  const sum =
    weights.bias +
    weights.lead * lead +
    weights.gap * gap * cover +
    weights.titleMatch * titleMatch +
    weights.terms * terms +
    weights.unknown * unknown
  const confidence = 1 / (1 + Math.exp(-sum))
  if (!isRelated(ranked[0], found, features, siteWords))
    return { state: 'nothing', confidence: confidence * thresholds.maybe }
  // Of one word that many pages have, none is surely meant, and each may be.
  return { state: found.length === 1 && confidence < thresholds.answered ? 'maybe' : toState(confidence), confidence }
}

const toState = (confidence: number): State =>
  confidence >= thresholds.answered ? 'answered' : confidence >= thresholds.maybe ? 'maybe' : 'nothing'
