import type { Rule } from '../../rule.ts'

export const missingRunbookUrl: Rule = {
  code: 'alerts/missing-runbook-url',
  severity: 'note',
  summary: 'An alert has no runbook_url.',
  why: 'Whoever is woken up has to look for the runbook.',
  remedy: 'Add the address of the runbook as the annotation "runbook_url".',
  check: ({ alertRules = [] }, report) => {
    for (const { alert, runbookUrl, at } of alertRules)
      if (runbookUrl === undefined)
        report({
          at,
          message: `The alert "${alert}" has no runbook_url.`,
          advice: 'Add the address of its runbook as the annotation "runbook_url".',
          subject: alert,
        })
  },
}
