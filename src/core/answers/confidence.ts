import type { FoundTerm } from './find-pages.ts'
import type { RankedPage } from './rank.ts'
import type { Reason } from './terms.ts'

export type State = 'answered' | 'maybe' | 'nothing'

export interface Assessment {
  state: State
  /** 0 to 1: how likely the first page answers the question. */
  confidence: number
}

/** Least confidence of a state. Of ten questions that are called answered, six to ten are. */
export const thresholds = { answered: 0.55, maybe: 0.05 }

/** Least sum of the share of a question that its first page holds and the likeness of its title: below, it is about something else. */
const leastRelated = 0.3

/** What tells a page that answers from the best of those that do not. All but `terms` are 0 to 1. */
export interface Features {
  /** Share of the question's weight that the first page has, mistyped words and synonyms counting less. */
  cover: number
  /** How much of what its words could score at most the first page scores. */
  saturation: number
  /** How alike its title and the question are. */
  titleMatch: number
  /** By how much it is ahead of the second page, and of the fifth. */
  gap: number
  margin: number
  /** Telling words of the question: the logarithm to base 2 of one more than there are. */
  terms: number
}

/**
 * Logistic regression for "the first page is the right one", fitted to questions with and without an answer that were
 * made out of five documentations and of tickets (`bench/answers/cross-check.ts`); being ahead counts as far as the
 * question is covered.
 */
const weights = { bias: -3.876, saturation: 0.464, titleMatch: 2.362, gap: 4.023, margin: 0.739, terms: 0.686 }

export function toFeatures([first, ...others]: readonly RankedPage[], found: readonly FoundTerm[]): Features {
  const total = found.reduce((sum, { term, idf }) => sum + term.weight * idf, 0)
  if (first === undefined || total === 0 || first.score === 0)
    return { cover: 0, saturation: 0, titleMatch: 0, gap: 0, margin: 0, terms: 0 }
  const held = found.reduce((sum, { term, idf }, number) => {
    const reasons = first.matches.filter((match) => match.term === number).map(({ reason }) => trust[reason] ?? 1)
    return sum + term.weight * idf * Math.max(0, ...reasons)
  }, 0)
  const behind = (page: RankedPage | undefined): number => 1 - (page?.score ?? 0) / first.score
  return {
    cover: held / total,
    // BM25 tends to k1 + 1, which is 2.5.
    saturation: first.parts.words / total / 2.2,
    titleMatch: first.parts.titleMatch,
    gap: behind(others[0]),
    margin: behind(others[3]),
    terms: Math.log2(1 + found.length),
  }
}

/** How far a match of this kind is to be trusted. */
const trust: Partial<Record<Reason, number>> = { typo: 0.7, beginning: 0.7, synonym: 0.7, split: 0.8 }

/** Several words, each of them short and found only as another that is spelt like it: "bake bread" in "back" and "break". */
function isGuess(first: RankedPage | undefined, found: readonly FoundTerm[]): boolean {
  const isDoubtful = ({ term, reason }: RankedPage['matches'][number]): boolean =>
    reason === 'typo' && (found[term]?.term.text.length ?? 0) < 6
  return found.length > 1 && first?.matches.every(isDoubtful) === true
}

export function assess(ranked: readonly RankedPage[], found: readonly FoundTerm[]): Assessment {
  const { cover, saturation, titleMatch, gap, margin, terms } = toFeatures(ranked, found)
  if (ranked.length === 0) return { state: 'nothing', confidence: 0 }
  const sum =
    weights.bias +
    weights.saturation * saturation +
    weights.titleMatch * titleMatch +
    weights.gap * gap * cover +
    weights.margin * margin * cover +
    weights.terms * terms
  const confidence = 1 / (1 + Math.exp(-sum))
  const related = cover + Math.max(titleMatch, ranked[0]?.parts.names ?? 0)
  return {
    state: isGuess(ranked[0], found) || related < leastRelated ? 'nothing' : toState(confidence),
    confidence,
  }
}

const toState = (confidence: number): State =>
  confidence >= thresholds.answered ? 'answered' : confidence >= thresholds.maybe ? 'maybe' : 'nothing'
