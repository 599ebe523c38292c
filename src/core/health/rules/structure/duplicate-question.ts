import { formatPlace } from '../../format-place.ts'
import { toAsked, toSameKey } from '../../questions.ts'
import type { Rule } from '../../rule.ts'
import { findDuplicates } from '../../same-questions.ts'

export const duplicateQuestion: Rule = {
  code: 'structure/duplicate-question',
  severity: 'warning',
  summary: 'An article asks the very question that is the title of another: one question with two answers.',
  why: 'A reader finds one of the two by chance, and sooner or later they contradict each other.',
  remedy: 'Merge the two and redirect one, or say in both titles how they differ.',
  check: (context, report) => {
    for (const [first, other] of findDuplicates(toAsked(context.corpus.articles)))
      report({
        at: context.at(other.article, ...other.keys),
        message: `"${other.text}" is a question that ${formatPlace(context.at(first.article, ...first.keys))} answers too.`,
        advice: 'Merge the two, or say in both how they differ.',
        subject: toSameKey(other.text),
      })
  },
}
