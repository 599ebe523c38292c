import { buildReport, type CoverageReport } from '../core/coverage/coverage-report.ts'
import { toRegisterQuestions } from '../core/coverage/question.ts'
import { isOverdue } from '../core/coverage/review-due.ts'
import { readProductVersion } from '../io/product-version.ts'
import type { ReadResult } from '../io/read-corpus.ts'
import { openAnswerIndex } from '../site/answer-index.ts'
import { createSite } from '../views/site.ts'
import { judgeQuestions } from './judge-questions.ts'
import type { Places } from './places.ts'
import type { Progress } from './progress.ts'

/** Coverage of the questions of the register, without any ticket; undefined where it has none with a weight. */
export async function reportRegister(
  read: ReadResult,
  places: Places,
  today: string,
  progress: Progress,
): Promise<CoverageReport | undefined> {
  const questions = toRegisterQuestions(read.questions.value ?? [])
  if (questions.length === 0) return undefined
  const site = createSite(read.corpus, read.resolve, places.name)
  const index = await openAnswerIndex(site, places.state)
  try {
    const judged = await judgeQuestions(questions, { read, site, folder: index.folder, today }, progress)
    return buildReport({
      tool: { name: 'tierzero', version: readProductVersion() },
      date: today,
      judged,
      grouping: undefined,
      articles: read.corpus.articles,
      assumptions: { k: 5, selfService: 0.25 },
      isOverdue: (article) => isOverdue(article, today),
    })
  } finally {
    index.close()
  }
}
