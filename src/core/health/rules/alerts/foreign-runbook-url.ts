import { findOwnPath, isTemplate } from '../../own-address.ts'
import type { Rule } from '../../rule.ts'

export const foreignRunbookUrl: Rule = {
  code: 'alerts/foreign-runbook-url',
  severity: 'note',
  summary: 'Addresses of runbooks lead to a host that is neither this site nor its repository.',
  why: 'Whether they lead to a page is not known here; a check that did not run is no pass.',
  remedy: 'Set "url" or "repository" in kb.config.ts if the host is this site; otherwise leave it.',
  check: ({ alertRules = [], corpus }, report) => {
    const foreign = alertRules.filter(
      ({ runbookUrl }) =>
        runbookUrl !== undefined && !isTemplate(runbookUrl) && findOwnPath(runbookUrl, corpus) === undefined,
    )
    for (const [host, rules] of Map.groupBy(foreign, ({ runbookUrl = '' }) => hostOf(runbookUrl))) {
      const [first] = rules
      if (first === undefined) continue
      report({
        at: first.at,
        message: `${rules.length} ${rules.length === 1 ? 'alert has' : 'alerts have'} a runbook_url at ${host}, which is neither this site nor its repository, so these were not checked.`,
        advice: 'Set "url" or "repository" in kb.config.ts if it is.',
        subject: host,
      })
    }
  },
}

const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).host : 'no host')
