import type { Finding } from '../core/domain/finding.ts'
import type { ReadResult } from '../io/read-corpus.ts'
import { UsageError } from './command.ts'
import type { Places } from './places.ts'

/**
 * Runs the answer tests of a root against the index that its site would have, and looks for synonyms that the site
 * lacks. Without such files, nothing is indexed, and the engine that answers is not loaded.
 *
 * @throws UsageError for kept ranks that cannot be read
 */
export async function runAnswerTests(read: ReadResult, places: Places, isUpdate: boolean): Promise<Finding[]> {
  if (read.questions.value === undefined && read.synonyms.value === undefined) {
    if (isUpdate) throw new UsageError('--update-ranks needs a questions.yaml in the content.')
    return []
  }
  const { askAnswerTests } = await import('./ask-answer-tests.ts')
  return askAnswerTests(read, places, isUpdate)
}
