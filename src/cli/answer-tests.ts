import type { Ranks } from '../core/answers/check-answers.ts'
import type { Finding } from '../core/domain/finding.ts'
import type { ReadResult } from '../io/read-corpus.ts'
import { UsageError } from './command.ts'
import type { Places } from './places.ts'

export interface AnswerTestsRun {
  findings: Finding[]
  ranks: Ranks
}

/** The root as it was, and what came of its tests. */
export interface AnswersBefore {
  read: ReadResult
  ranks: Ranks
}

export interface AnswerTestsOptions {
  /** Keep the ranks, for a later run to compare with. */
  isUpdate?: boolean
  /** To compare with, rather than with ranks that somebody kept. */
  before?: AnswersBefore | undefined
}

/**
 * Runs the answer tests of a root against the index that its site would have, and looks for synonyms that the site
 * lacks. Without such files, nothing is indexed, and the engine that answers is not loaded.
 *
 * @throws UsageError for kept ranks that cannot be read
 */
export async function runAnswerTests(
  read: ReadResult,
  places: Places,
  options: AnswerTestsOptions = {},
): Promise<AnswerTestsRun> {
  if (read.questions.value === undefined && read.synonyms.value === undefined) {
    if (options.isUpdate) throw new UsageError('--update-ranks needs a questions.yaml in the content.')
    return { findings: [], ranks: {} }
  }
  const { askAnswerTests } = await import('./ask-answer-tests.ts')
  return askAnswerTests(read, places, options)
}
