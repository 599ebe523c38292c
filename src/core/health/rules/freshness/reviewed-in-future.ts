import { addDays } from '../../dates.ts'
import type { Rule } from '../../rule.ts'

export const reviewedInFuture: Rule = {
  code: 'freshness/reviewed-in-future',
  severity: 'warning',
  summary: 'An article was reviewed on a day that has not come.',
  why: 'Its next review comes up too late.',
  remedy: 'Set "reviewed" to the day on which somebody read it.',
  check: (context, report) => {
    // Somewhere it is tomorrow already.
    const tomorrow = addDays(context.today, 1)
    for (const article of context.corpus.articles)
      if (article.reviewed !== undefined && article.reviewed > tomorrow)
        report({
          at: context.at(article, 'reviewed'),
          message: `"reviewed" says ${article.reviewed}, and today is ${context.today}.`,
          advice: 'Set it to the day on which somebody read the article.',
          subject: article.reviewed,
        })
  },
}
