import { findNearest } from '../../../text/nearest.ts'
import type { Rule } from '../../rule.ts'
import { toTiers } from '../../tiers.ts'

export const unknownSeverity: Rule = {
  code: 'tier/unknown-severity',
  severity: 'warning',
  summary: 'A tier promises a time for a severity that the config does not list.',
  why: 'No ticket has it, so the promise is for nobody.',
  remedy: 'Correct the name, or add it to "severities" in kb.config.ts.',
  check: (context, report) => {
    const { severities } = context.corpus.config
    for (const { article, tier } of toTiers(context))
      for (const severity of Object.keys(tier.targets)) {
        if (severities.some((known) => known.toLowerCase() === severity.toLowerCase())) continue
        const nearest = findNearest(severity, severities)
        report({
          at: context.at(article, 'targets', severity),
          message: `"${severity}" is not a severity that kb.config.ts lists.`,
          advice: nearest ? `Did you mean "${nearest}"?` : `Use one of ${severities.join(', ')}.`,
          subject: severity,
        })
      }
  },
}
