import type { Rule } from '../../rule.ts'
import { targetKinds, toTiers } from '../../tiers.ts'

export const missingHours: Rule = {
  code: 'tier/missing-hours',
  severity: 'warning',
  summary: 'A tier promises business time and has no opening hours.',
  why: '"4 business hours" means nothing to a reader who does not know which hours count.',
  remedy: 'Add "hours" with "timeZone" and "week", or promise plain hours.',
  check: (context, report) => {
    for (const { article, tier } of toTiers(context)) {
      if (article.unread.includes('hours')) continue
      const targets = Object.values(tier.targets).flatMap((row) => targetKinds.map((kind) => row[kind]))
      const isOpen = tier.hours?.always || Object.values(tier.hours?.week ?? {}).some((spans) => spans.length > 0)
      if (isOpen || !targets.some((target) => target?.type === 'within' && target.business)) continue
      report({
        at: context.at(article, tier.hours === undefined ? 'targets' : 'hours'),
        message: 'This tier promises business hours or days, and it is never open.',
        advice: 'Add "hours" with the opening hours of each day.',
      })
    }
  },
}
