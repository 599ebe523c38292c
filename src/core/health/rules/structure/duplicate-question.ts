import { toQuestions, toSameKey } from '../../questions.ts'
import type { Rule } from '../../rule.ts'

export const duplicateQuestion: Rule = {
  code: 'structure/duplicate-question',
  severity: 'warning',
  summary: 'Two questions have the same words: one question with two answers.',
  why: 'A reader finds one of the two by chance, and sooner or later they contradict each other.',
  remedy: 'Merge the two and redirect one, or say in both titles how they differ.',
  check: (context, report) => {
    const asked = context.corpus.articles.filter(({ kind, isIndex }) => kind === 'faq' && !isIndex)
    const groups = Map.groupBy(
      asked.flatMap(toQuestions),
      ({ article, text }) => `${article.locale} ${toSameKey(text)}`,
    )
    for (const group of groups.values()) {
      const [first, ...others] = group
      if (first === undefined) continue
      for (const other of others) {
        if (other.article === first.article) continue
        report({
          at: context.at(other.article, ...other.keys),
          message: `"${other.text}" is a question that ${first.article.file} answers too.`,
          advice: 'Merge the two, or say in both how they differ.',
          subject: toSameKey(other.text),
        })
      }
    }
  },
}
