import type { AnswerSet } from './answer-set.ts'
import type { AnswerEngine } from './engine.ts'

/** What an engine reaches on a set; shares are 0 to 1, times milliseconds. */
export interface Figures {
  engine: string
  'hit@1': number
  'hit@3': number
  'hit@5': number
  'mrr@10': number
  /** Share of questions without any result. */
  none: number
  /** Area under the receiver operating characteristic of answered against uncovered questions. */
  auroc: number | null
  /** Best F1 of telling the answered from the uncovered, over all thresholds. */
  f1: number | null
  p50: number
  p95: number
  indexBytes: number | null
  /** Bytes that a first question moves, and what it moves at the 95th percentile. */
  bytes: number | null
  bytesP95: number | null
  /** Questions by state: of those that have an answer, and of those that have none. */
  states: { answered: Record<string, number>; uncovered: Record<string, number> } | null
}

/** Questions that bytes are counted for: each opens the index anew. */
const bytesSample = 40

export async function measure(engine: AnswerEngine, set: AnswerSet): Promise<Figures> {
  const ranks: number[] = []
  const times: number[] = []
  const sure: number[] = []
  const unsure: number[] = []
  const states = { answered: {} as Record<string, number>, uncovered: {} as Record<string, number> }
  let none = 0
  const count = (by: Record<string, number>, state: string | undefined): void => {
    if (state !== undefined) by[state] = (by[state] ?? 0) + 1
  }
  // One that does not count, so that nothing is loaded for the first time within a measurement.
  await engine.ask('warm up')
  for (const query of set.queries) {
    const start = performance.now()
    const { ids, score, state } = await engine.ask(toText(query))
    times.push(performance.now() - start)
    ranks.push(ids.findIndex((id) => set.answers.get(query._id)?.has(id)) + 1)
    sure.push(score)
    count(states.answered, state)
    if (ids.length === 0) none += 1
  }
  for (const query of set.uncovered) {
    const { score, state } = await engine.ask(toText(query))
    unsure.push(score)
    count(states.uncovered, state)
  }
  const bytes: number[] = []
  for (const query of set.queries.slice(0, bytesSample)) {
    const moved = await engine.measureBytes?.(toText(query))
    if (moved !== undefined) bytes.push(moved)
  }
  const share = (within: number): number => ranks.filter((rank) => rank > 0 && rank <= within).length / ranks.length
  return {
    engine: engine.name,
    'hit@1': share(1),
    'hit@3': share(3),
    'hit@5': share(5),
    'mrr@10': ranks.reduce((sum, rank) => sum + (rank > 0 && rank <= 10 ? 1 / rank : 0), 0) / ranks.length,
    none: none / ranks.length,
    auroc: unsure.length === 0 ? null : toAuroc(sure, unsure),
    f1: unsure.length === 0 ? null : toBestF1(sure, unsure),
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    indexBytes: engine.indexBytes ?? null,
    bytes: bytes.length === 0 ? null : percentile(bytes, 0.5),
    bytesP95: bytes.length === 0 ? null : percentile(bytes, 0.95),
    states: Object.keys(states.answered).length === 0 ? null : states,
  }
}

const toText = ({ text, body }: { text: string; body?: string }): string => (body ? `${text}\n${body}` : text)

/** The share of pairs of one of each that are told apart, ties counting half: Mann and Whitney's U. */
export function toAuroc(positive: readonly number[], negative: readonly number[]): number {
  let won = 0
  for (const a of positive) for (const b of negative) won += a > b ? 1 : a === b ? 0.5 : 0
  return won / (positive.length * negative.length)
}

export function toBestF1(positive: readonly number[], negative: readonly number[]): number {
  return Math.max(
    ...[...new Set([...positive, ...negative])].map((threshold) => {
      const right = positive.filter((score) => score >= threshold).length
      const wrong = negative.filter((score) => score >= threshold).length
      return (2 * right) / (positive.length + right + wrong)
    }),
  )
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}
