import { createJudge, type Reply } from '../../src/core/coverage/judge.ts'
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
