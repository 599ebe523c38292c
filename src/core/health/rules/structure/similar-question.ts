import { formatPlace } from '../../format-place.ts'
import { toAsked, toWordKey } from '../../questions.ts'
import type { Rule } from '../../rule.ts'
import { findSimilar } from '../../same-questions.ts'

export const similarQuestion: Rule = {
  code: 'structure/similar-question',
  severity: 'note',
  summary: 'The titles of two articles, or a title and an alias, differ only in small words, order or endings.',
  why: 'Readers who ask cannot tell them apart, and search shows both. One alias that two articles share is a symptom with two causes; from two on, they are one question.',
  remedy: 'Merge the two, or name in each title what only it is about.',
  check: (context, report) => {
    for (const [one, other] of findSimilar(toAsked(context.corpus.articles)))
      report({
        at: context.at(other.article, ...other.keys),
        message: `"${other.text}" asks the same words as "${one.text}" in ${formatPlace(context.at(one.article, ...one.keys))}.`,
        advice: 'Merge the two, or name in each what only it is about.',
        subject: toWordKey(other.text),
      })
  },
}
