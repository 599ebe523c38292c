import { findNearest } from '../../../text/nearest.ts'
import type { Rule } from '../../rule.ts'
import { toRunbooks } from '../../runbooks.ts'

export const missingRunbook: Rule = {
  code: 'alerts/missing-runbook',
  severity: 'warning',
  summary: 'An alert of the rule files has no runbook.',
  why: 'It wakes somebody up who then has nothing to go by.',
  remedy: 'Write a runbook and name the alert under "alerts" in its front matter, or as its title.',
  check: (context, report) => {
    const { alertRules } = context
    if (alertRules === undefined) return
    const answered = new Set(toRunbooks(context).flatMap(({ runbook }) => runbook?.alerts ?? []))
    for (const { alert, at } of new Map(alertRules.map((rule) => [rule.alert, rule])).values()) {
      if (answered.has(alert)) continue
      const nearest = findNearest(alert, answered)
      report({
        at,
        message: `The alert "${alert}" has no runbook.`,
        advice: nearest
          ? `There is one for "${nearest}"; is it the same?`
          : `Write one with "alerts: [${alert}]" in its front matter.`,
        subject: alert,
      })
    }
  },
}
