import { type Question, toQuestions, toSameKey, toWordKey } from '../../questions.ts'
import type { Rule } from '../../rule.ts'

export const similarQuestion: Rule = {
  code: 'structure/similar-question',
  severity: 'note',
  summary: 'Two questions are the same, or differ only in small words, order or endings.',
  why: 'Readers who ask cannot tell them apart, and search shows both.',
  remedy: 'Merge the two, or name in each title what only it is about.',
  check: (context, report) => {
    const asked = context.corpus.articles.filter(({ kind, isIndex }) => kind === 'faq' && !isIndex)
    const groups = Map.groupBy(
      asked.flatMap(toQuestions),
      ({ article, text }) => `${article.locale} ${toWordKey(text)}`,
    )
    for (const [key, group] of groups) {
      const words = key.split(' ').length - 1
      // One word in common is a topic, not a question.
      const [first, ...others] = group
      if (words < 2 || first === undefined) continue
      for (const other of others) {
        if (other.article === first.article || isDuplicate(first, other)) continue
        report({
          at: context.at(other.article, ...other.keys),
          message: `"${other.text}" asks the same words as "${first.text}" in ${first.article.file}.`,
          advice: 'Merge the two, or name in each what only it is about.',
          subject: toWordKey(other.text),
        })
      }
    }
  },
}

/** What `structure/duplicate-question` reports. */
const isDuplicate = (a: Question, b: Question): boolean =>
  toSameKey(a.text) === toSameKey(b.text) && (a.keys[0] === 'title' || b.keys[0] === 'title')
