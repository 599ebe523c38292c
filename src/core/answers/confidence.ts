import type { FoundTerm, RankedPage } from './rank.ts'

export type State = 'answered' | 'maybe' | 'nothing'

export interface Assessment {
  state: State
  /** 0 to 1: how likely the first page answers the question. */
  confidence: number
}

/** Least confidence of a state. */
export const thresholds = { answered: 0.6, maybe: 0.05 }

export interface Features {
  cover: number
  titleCover: number
  saturation: number
  phrase: number
  margin: number
  unknown: number
  heaviest: number
  terms: number
}

export function toFeatures([first, ...others]: readonly RankedPage[], found: readonly FoundTerm[]): Features {
  const total = found.reduce((sum, { term, idf }) => sum + term.weight * idf, 0) || 1
  const unknown = found.reduce((sum, { term, idf, pageCount }) => sum + (pageCount === 0 ? term.weight * idf : 0), 0)
  const fifth = others[3]?.score ?? 0
  const heaviest = Math.max(0, ...found.map(({ term, idf }) => term.weight * idf))
  const heavy = found.find(({ term, idf }) => term.weight * idf === heaviest)
  return {
    cover: first?.parts.cover ?? 0,
    titleCover: first?.parts.titleCover ?? 0,
    saturation: (first?.parts.words ?? 0) / total / 2.2,
    phrase: Math.min(1, (first?.parts.phrase ?? 0) / total),
    margin: first === undefined || first.score === 0 ? 0 : 1 - fifth / first.score,
    unknown: unknown / total,
    heaviest: first !== undefined && heavy?.scores.has(first.page) === true ? 1 : 0,
    terms: Math.log2(1 + found.length),
  }
}

export function assess(ranked: readonly RankedPage[], found: readonly FoundTerm[]): Assessment {
  if (ranked.length === 0) return { state: 'nothing', confidence: 0 }
  const { cover, titleCover } = toFeatures(ranked, found)
  const confidence = Math.min(1, 0.5 * cover + 0.5 * titleCover)
  return { state: toState(confidence), confidence }
}

const toState = (confidence: number): State =>
  confidence >= thresholds.answered ? 'answered' : confidence >= thresholds.maybe ? 'maybe' : 'nothing'
