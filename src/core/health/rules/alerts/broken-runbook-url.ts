import { findOwnPath } from '../../own-address.ts'
import type { Rule } from '../../rule.ts'

export const brokenRunbookUrl: Rule = {
  code: 'alerts/broken-runbook-url',
  severity: 'warning',
  summary: 'The runbook_url of an alert leads into this site or its repository, and to no page.',
  why: 'Whoever is woken up by the alert clicks it first.',
  remedy: 'Correct "runbook_url" in the rule file, or add the old path to "redirects" of the runbook.',
  check: ({ alertRules = [], corpus, resolve }, report) => {
    const [any] = corpus.articles
    if (any === undefined) return
    for (const { alert, runbookUrl, at } of alertRules) {
      const path = runbookUrl === undefined ? undefined : findOwnPath(runbookUrl, corpus)
      if (runbookUrl === undefined || path === undefined) continue
      const resolution = resolve(any, path)
      const isThere = resolution.type === 'article' || resolution.type === 'page' || resolution.type === 'asset'
      if (isThere && (resolution.type !== 'article' || resolution.isKnownFragment)) continue
      report({
        at,
        message: `The runbook_url of "${alert}", "${runbookUrl}", leads to no page.`,
        advice: 'Correct it, or add the path to "redirects" of the runbook.',
        subject: alert,
      })
    }
  },
}
