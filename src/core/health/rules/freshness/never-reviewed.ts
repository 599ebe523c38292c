import type { Rule } from '../../rule.ts'

export const neverReviewed: Rule = {
  code: 'freshness/never-reviewed',
  severity: 'note',
  summary: 'An article has a review interval but no date of a review.',
  why: 'It never comes up for review.',
  remedy: 'Read it and set "reviewed" to today.',
  check: (context, report) => {
    for (const article of context.corpus.articles)
      if (article.reviewInterval !== undefined && article.reviewed === undefined && !article.isIndex)
        report({
          at: { type: 'file', file: article.file },
          message: 'This article has a review interval, but it says nowhere when it was reviewed.',
          advice: 'Read it and set "reviewed" to today.',
        })
  },
}
