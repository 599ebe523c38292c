import type { Reply } from '../core/coverage/evidence.ts'
import type { Question } from '../core/coverage/question.ts'
import { formatCount } from '../core/text/format-count.ts'
import type { Site } from '../views/site.ts'
import { answerInThreads } from './ask-batch.ts'
import type { BatchQuestion } from './batch-questions.ts'
import type { Progress } from './progress.ts'

/** Asks the site what each question is asked with; the replies in the same order. */
export async function askQuestions(
  questions: readonly Question[],
  site: Site,
  folder: string,
  progress: Progress,
): Promise<Reply[][]> {
  const asked = questions.flatMap(({ asked, entry }, number) =>
    asked.map(
      ({ text }): BatchQuestion => ({
        id: number,
        text,
        ...(entry?.locale === undefined ? {} : { lang: entry.locale }),
      }),
    ),
  )
  progress.stage(`asking ${formatCount(asked.length, 'wording')} of ${formatCount(questions.length, 'question')}`)
  const replies = questions.map((): Reply[] => [])
  const lines = await answerInThreads(asked, site, folder, (done) => progress.count('asking', done, asked.length))
  for (const line of lines) {
    const { id, state, confidence, results } = JSON.parse(line) as AnswerLine
    replies[id]?.push({ state, confidence, files: results.map(({ path }) => path) })
  }
  progress.clear()
  return replies
}

interface AnswerLine {
  id: number
  state: Reply['state']
  confidence: number
  results: { path: string }[]
}
