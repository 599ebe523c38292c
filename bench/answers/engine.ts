/** An engine of the comparison, opened over one set of articles. */
export interface AnswerEngine {
  name: string
  /** Ids of articles, best first, ten at the most; `score` rises with how sure the engine is that the first one answers. */
  ask: (question: string) => Promise<{ ids: string[]; score: number; state?: string }>
  /** Bytes that a browser moves for one question with nothing in its cache, where that can be counted. */
  measureBytes?: (question: string) => Promise<number>
  indexBytes?: number
}
