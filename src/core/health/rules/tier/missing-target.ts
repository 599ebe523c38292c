import type { Rule } from '../../rule.ts'
import { toTiers } from '../../tiers.ts'

export const missingTarget: Rule = {
  code: 'tier/missing-target',
  severity: 'warning',
  summary: 'A tier that promises times has none for one of the severities.',
  why: 'Whoever has such a ticket does not know when somebody answers.',
  remedy: 'Add the severity under "targets"; "best effort" is an answer too.',
  check: (context, report) => {
    const { severities } = context.corpus.config
    for (const { article, tier } of toTiers(context)) {
      const promised = Object.keys(tier.targets).map((severity) => severity.toLowerCase())
      if (promised.length === 0) continue
      for (const severity of severities.filter((name) => !promised.includes(name.toLowerCase())))
        report({
          at: context.at(article, 'targets'),
          message: `This tier has no target for the severity "${severity}".`,
          advice: `Add "${severity}" under "targets", or write "best effort".`,
          subject: severity,
        })
    }
  },
}
