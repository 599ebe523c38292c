import { addDays, daysBetween } from '../../dates.ts'
import type { Rule } from '../../rule.ts'

export const reviewOverdue: Rule = {
  code: 'freshness/review-overdue',
  severity: 'warning',
  summary: 'The last review of an article is longer ago than its review interval.',
  why: 'Nobody has looked whether it is still true.',
  remedy: 'Read it, put right what changed, and set "reviewed" to today. check --plan-reviews shows what comes next.',
  check: (context, report) => {
    for (const article of context.corpus.articles) {
      const { reviewed, reviewInterval } = article
      if (reviewed === undefined || reviewInterval === undefined) continue
      const due = addDays(reviewed, reviewInterval)
      if (due >= context.today) continue
      const late = daysBetween(due, context.today)
      report({
        at: context.at(article, 'reviewed'),
        message: `The review of this article was due on ${due}, ${late} ${late === 1 ? 'day' : 'days'} ago.`,
        advice: 'Read it, put right what changed, and set "reviewed" to today.',
        subject: reviewed,
      })
    }
  },
}
