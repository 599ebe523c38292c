import type { HealthContext } from '../../context.ts'
import type { Report, Rule } from '../../rule.ts'
import { formatTarget, isComparable, isLooser, type TierArticle, targetKinds, toTiers } from '../../tiers.ts'

export const looserTarget: Rule = {
  code: 'tier/looser-target',
  severity: 'warning',
  summary: 'A target is looser than the one of a lower severity, or of a lower tier.',
  why: 'The worse problem, or the better contract, would wait longer.',
  remedy: 'Swap the two figures, or correct the one that is wrong.',
  check: (context, report) => {
    for (const tiers of Map.groupBy(toTiers(context), ({ article }) => article.locale).values()) {
      for (const tier of tiers) checkSeverities(tier, context, report)
      const ranked = tiers.filter(({ tier }) => tier.rank !== undefined)
      ranked.sort((a, b) => (a.tier.rank ?? 0) - (b.tier.rank ?? 0))
      for (const [index, tier] of ranked.entries()) {
        const lower = ranked.slice(0, index).filter((other) => other.tier.rank !== tier.tier.rank)
        checkTiers(tier, lower.reverse(), context, report)
      }
    }
  },
}

const advice = 'Correct the figure that is wrong.'

/** Each with the next lower one that has such a target. */
function checkSeverities(own: TierArticle, { corpus, at }: HealthContext, report: Report): void {
  const { article, tier, keyOf } = own
  for (const kind of targetKinds) {
    const present = corpus.config.severities.filter((severity) => tier.targets[severity]?.[kind] !== undefined)
    for (const [index, severity] of present.slice(0, -1).entries()) {
      const below = present[index + 1] ?? ''
      const target = tier.targets[severity]?.[kind]
      const other = tier.targets[below]?.[kind]
      if (target === undefined || other === undefined || !isComparable(own, target) || !isComparable(own, other))
        continue
      if (!isLooser(target, other, tier.hours, tier.hours)) continue
      report({
        at: at(article, 'targets', keyOf(severity), kind),
        message: `${kind} is ${formatTarget(target)} for "${severity}" and ${formatTarget(other)} for "${below}", which is less severe.`,
        advice,
        subject: `${severity} ${kind}`,
      })
    }
  }
}

/** Each target with that of the next lower tier that has one. */
function checkTiers(
  upper: TierArticle,
  lowerTiers: readonly TierArticle[],
  { corpus, at }: HealthContext,
  report: Report,
): void {
  for (const severity of corpus.config.severities)
    for (const kind of targetKinds) {
      const lower = lowerTiers.find(({ tier }) => tier.targets[severity]?.[kind] !== undefined)
      const target = upper.tier.targets[severity]?.[kind]
      const other = lower?.tier.targets[severity]?.[kind]
      if (lower === undefined || target === undefined || other === undefined) continue
      if (!isComparable(upper, target) || !isComparable(lower, other)) continue
      if (!isLooser(target, other, upper.tier.hours, lower.tier.hours)) continue
      report({
        at: at(upper.article, 'targets', upper.keyOf(severity), kind),
        message: `${kind} for "${severity}" is ${formatTarget(target)} here and ${formatTarget(other)} in the lower tier ${lower.article.file}.`,
        advice,
        subject: `${severity} ${kind} tier`,
      })
    }
}
