import { formatPlace } from '../../format-place.ts'
import { toQuestions, toSameKey } from '../../questions.ts'
import type { Rule } from '../../rule.ts'

export const duplicateQuestion: Rule = {
  code: 'structure/duplicate-question',
  severity: 'warning',
  summary: 'An article asks the very question that is the title of another: one question with two answers.',
  why: 'A reader finds one of the two by chance, and sooner or later they contradict each other.',
  remedy: 'Merge the two and redirect one, or say in both titles how they differ.',
  check: (context, report) => {
    const asked = context.corpus.articles.filter(({ kind, isIndex }) => kind === 'faq' && !isIndex)
    const groups = Map.groupBy(
      asked.flatMap(toQuestions),
      ({ article, text }) => `${article.locale} ${toSameKey(text)}`,
    )
    for (const group of groups.values()) {
      const [first, ...others] = group.sort((a, b) => Number(b.keys[0] === 'title') - Number(a.keys[0] === 'title'))
      if (first === undefined) continue
      for (const other of others) {
        // Two articles may share a symptom; two titles, or a title and a symptom, are one question with two answers.
        if (other.article === first.article || first.keys[0] !== 'title') continue
        report({
          at: context.at(other.article, ...other.keys),
          message: `"${other.text}" is a question that ${formatPlace(context.at(first.article, ...first.keys))} answers too.`,
          advice: 'Merge the two, or say in both how they differ.',
          subject: toSameKey(other.text),
        })
      }
    }
  },
}
