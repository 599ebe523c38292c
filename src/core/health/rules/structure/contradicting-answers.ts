import type { Article } from '../../../domain/article.ts'
import { atLine, type HealthContext } from '../../context.ts'
import { type Figure, findFigures } from '../../figures.ts'
import { formatPlace } from '../../format-place.ts'
import { toAsked } from '../../questions.ts'
import type { Rule } from '../../rule.ts'
import { findDuplicates, findSimilar } from '../../same-questions.ts'

export const contradictingAnswers: Rule = {
  code: 'structure/contradicting-answers',
  severity: 'warning',
  summary: 'Two articles answer one question, and name different amounts: 14 days in one, 30 days in the other.',
  why: 'One of the two is wrong, or says nothing about when it holds. Readers act on the one that they find first.',
  remedy: 'Find out which is true and merge the two, or say in both titles what each is about.',
  check: (context, report) => {
    const questions = toAsked(context.corpus.articles)
    const seen = new Set<string>()
    for (const [{ article: first }, { article: other }] of [...findDuplicates(questions), ...findSimilar(questions)]) {
      const pair = [first.file, other.file].sort().join('\n')
      if (seen.has(pair)) continue
      seen.add(pair)
      for (const [said, against] of findContradictions(figuresOf(context, first), figuresOf(context, other)))
        report({
          at: atLine(other, against.line),
          message: `"${against.text}" is "${said.text}" in ${formatPlace(atLine(first, said.line))}, which answers the same question.`,
          advice: 'Find out which is true and merge the two, or say in both titles how they differ.',
          subject: `${against.text} ${said.text}`,
        })
    }
  },
}

/** Of each unit that both use, the first amounts, where they have none in common. */
function findContradictions(one: readonly Figure[], other: readonly Figure[]): [Figure, Figure][] {
  const ofOther = Map.groupBy(other, ({ unit }) => unit)
  return [...Map.groupBy(one, ({ unit }) => unit)].flatMap(([unit, said]): [Figure, Figure][] => {
    const others = ofOther.get(unit) ?? []
    const [first] = said
    const [against] = others
    if (first === undefined || against === undefined) return []
    const amounts = new Set(said.map(({ amount }) => amount))
    return others.some(({ amount }) => amounts.has(amount)) ? [] : [[first, against]]
  })
}

/** Of the text alone: front matter has versions and dates. */
function figuresOf({ linesOf }: HealthContext, { file, body }: Article): Figure[] {
  const lines = linesOf(file) ?? []
  const end = /^(?:---|\+\+\+)\s*$/.test(lines[0] ?? '')
    ? lines.findIndex((line, at) => at > 0 && line.trimEnd() === lines[0]?.trimEnd())
    : 0
  return findFigures(
    lines.map((line, index) => (index <= end && end > 0 ? '' : line)),
    body.facts.code,
  )
}
