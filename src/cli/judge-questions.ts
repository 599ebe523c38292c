import type { ReportInput } from '../core/coverage/coverage-report.ts'
import { createJudge } from '../core/coverage/judge.ts'
import type { Question } from '../core/coverage/question.ts'
import type { ReadResult } from '../io/read-corpus.ts'
import type { Site } from '../views/site.ts'
import { askQuestions } from './coverage-ask.ts'
import type { Progress } from './progress.ts'

/**
 * Asks the site's own engine each question, and says how well the content answers it.
 *
 * @param folder of the search index
 * @param today `YYYY-MM-DD`, by which articles are overdue
 */
export async function judgeQuestions(
  questions: readonly Question[],
  { read, site, folder, today }: { read: ReadResult; site: Site; folder: string; today: string },
  progress: Progress,
): Promise<ReportInput['judged']> {
  const replies = await askQuestions(questions, site, folder, progress)
  const { articles, defaultLocale } = read.corpus
  const judge = createJudge({ articles, defaultLocale, today })
  return questions.map((question, number) => ({ question, verdict: judge(question, replies[number] ?? []) }))
}
