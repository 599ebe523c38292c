import { alertSeverity } from '../../../domain/runbook.ts'
import { findNearest } from '../../../text/nearest.ts'
import type { Rule } from '../../rule.ts'
import { toRunbooks } from '../../runbooks.ts'

export const unknownRunbookSeverity: Rule = {
  code: 'runbook/unknown-severity',
  severity: 'warning',
  summary: 'A runbook has a severity that the config does not list.',
  why: 'The list of runbooks sorts and filters by those that it knows: this one comes last, and few look for it.',
  remedy: 'Correct the name, or add it to "severities" in kb.config.ts.',
  check: (context, report) => {
    const { severities } = context.corpus.config
    for (const article of toRunbooks(context)) {
      const severity = article.runbook?.severity
      if (!severity || severities.some((known) => known.toLowerCase() === severity)) continue
      if (severity === alertSeverity && article.body.severities.includes(severity)) continue
      const nearest = findNearest(severity, severities)
      report({
        at: context.at(article, 'severity'),
        message: `"${severity}" is not a severity that kb.config.ts lists.`,
        advice: nearest ? `Did you mean "${nearest}"?` : `Use one of ${severities.join(', ')}.`,
        subject: severity,
      })
    }
  },
}
