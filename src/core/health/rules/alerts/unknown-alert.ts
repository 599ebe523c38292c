import { findNearest } from '../../../text/nearest.ts'
import type { Rule } from '../../rule.ts'
import { toRunbooks } from '../../runbooks.ts'

export const unknownAlert: Rule = {
  code: 'alerts/unknown-alert',
  severity: 'warning',
  summary: 'A runbook is for an alert that the rule files do not have.',
  why: 'The alert was renamed or removed, and nobody will ever open the runbook for it.',
  remedy: 'Correct the name under "alerts", or retire the runbook.',
  check: (context, report) => {
    const { alertRules } = context
    if (alertRules === undefined) return
    const known = new Set(alertRules.map(({ alert }) => alert))
    for (const article of toRunbooks(context))
      for (const alert of article.runbook?.alerts ?? []) {
        if (known.has(alert)) continue
        const nearest = findNearest(alert, known)
        report({
          at: context.at(article, 'alerts'),
          message: `No rule file has an alert "${alert}".`,
          advice: nearest ? `Did you mean "${nearest}"?` : 'Correct the name, or retire the runbook.',
          subject: alert,
        })
      }
  },
}
