import type { Reply } from '../../src/core/coverage/evidence.ts'
import { createJudge } from '../../src/core/coverage/judge.ts'
import { toWilson } from '../../src/core/coverage/wilson.ts'
import type { AnswerSet, AskedQuestion } from '../answers/answer-set.ts'
import { toAuroc } from '../answers/measure.ts'
import { buildIndex, openTierzero } from '../answers/tierzero.ts'

/** The coverage that the product reports for questions asked once each, beside the truth. */
export async function measureCoverage(set: AnswerSet, scratch: string): Promise<string> {
  const built = await buildIndex(set, scratch)
  const engine = await openTierzero(set, built)
  const judge = createJudge({ articles: [], defaultLocale: built.locale, today: '2026-01-01' })
  const ask = async ({ text, body }: AskedQuestion): Promise<{ isAnswered: boolean; confidence: number }> => {
    const question = body === undefined ? text : `${text}\n${body}`
    const { ids, score, state } = await engine.ask(question)
    const reply: Reply = { state: (state ?? 'nothing') as Reply['state'], confidence: score, files: ids }
    const none = new Map<string, number>()
    const asked = [{ text: question, tickets: 1 }]
    const verdict = judge(
      { id: '', wordings: [], asked, perMonth: 1, months: none, products: none, tiers: none, entry: undefined },
      [reply],
    )
    return { isAnswered: verdict.status === 'answered', confidence: verdict.confidence }
  }
  const covered = await Promise.all(set.queries.map(ask))
  const uncovered = await Promise.all(set.uncovered.map(ask))
  const all = [...covered, ...uncovered]
  const reported = all.filter(({ isAnswered }) => isAnswered).length / all.length
  const truth = covered.length / all.length
  const [low, high] = toWilson(reported, all.length)
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`
  const auroc = toAuroc(
    covered.map(({ confidence }) => confidence),
    uncovered.map(({ confidence }) => confidence),
  )
  const right = covered.filter(({ isAnswered }) => isAnswered).length
  return [
    `${all.length} questions, ${covered.length} with an answer`,
    `coverage reported ${percent(reported)} (${percent(low)} to ${percent(high)}), truth ${percent(truth)}: ${(100 * (reported - truth)).toFixed(1)} points`,
    `of ${right + uncovered.filter(({ isAnswered }) => isAnswered).length} called answered, ${right} have an answer`,
    `mean confidence ${percent(all.reduce((sum, { confidence }) => sum + confidence, 0) / all.length)}`,
    `AUROC of telling both apart ${auroc.toFixed(3)}`,
  ].join('\n')
}

/** The same for questions with several wordings each: those of a set whose ids are alike up to `#`, five at the most. */
export async function measureGroups(set: AnswerSet, scratch: string): Promise<string> {
  const built = await buildIndex(set, scratch)
  const engine = await openTierzero(set, built)
  const judge = createJudge({ articles: [], defaultLocale: built.locale, today: '2026-01-01' })
  const none = new Map<string, number>()
  const judgeEach = (questions: readonly AskedQuestion[]) =>
    Promise.all(
      [...Map.groupBy(questions, ({ _id }) => _id.replace(/#.*$/, ''))].map(async ([name, group]) => {
        const asked = group.slice(0, 5).map(({ text }) => ({ text, tickets: 1 }))
        const replies = await Promise.all(
          asked.map(async ({ text }): Promise<Reply> => {
            const { ids, score, state } = await engine.ask(text)
            return { state: (state ?? 'nothing') as Reply['state'], confidence: score, files: ids }
          }),
        )
        const verdict = judge(
          { id: '', wordings: [], asked, perMonth: 1, months: none, products: none, tiers: none, entry: undefined },
          replies,
        )
        return { ...verdict, isRight: verdict.article === name }
      }),
    )
  const [covered, uncovered] = [await judgeEach(set.queries), await judgeEach(set.uncovered)]
  const all = [...covered, ...uncovered]
  const called = all.filter(({ status }) => status === 'answered')
  const percent = (count: number): string => `${((100 * count) / all.length).toFixed(1)} %`
  const right = covered.filter(({ status, isRight }) => status === 'answered' && isRight).length
  const known = covered.filter(({ status }) => status === 'answered').length
  const auroc = toAuroc(
    covered.map(({ confidence }) => confidence),
    uncovered.map(({ confidence }) => confidence),
  )
  return [
    `${all.length} groups of wordings, ${covered.length} with an article`,
    `coverage reported ${percent(called.length)}, truth ${percent(covered.length)}`,
    `of ${called.length} called answered, ${known} have an article, and ${right} are answered by it`,
    `AUROC of telling both apart ${auroc.toFixed(3)}`,
  ].join('\n')
}
