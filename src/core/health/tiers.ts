import type { Article } from '../domain/article.ts'
import type { Hours, Target, TierFields } from '../domain/tier.ts'
import type { HealthContext } from './context.ts'

export interface TierArticle {
  article: Article
  /** Its targets under the severities as the config spells them. */
  tier: TierFields
  /** A severity as this tier spells it, for its place. */
  keyOf: (severity: string) => string
}

export const targetKinds = ['firstResponse', 'update', 'resolution'] as const
export type TargetKind = (typeof targetKinds)[number]

/** The tiers, those whose front matter cannot be read left out. Of what does not fit in one, no rule can say more. */
export function toTiers({ corpus, failedFiles }: Pick<HealthContext, 'corpus' | 'failedFiles'>): TierArticle[] {
  const { severities } = corpus.config
  return corpus.articles.flatMap((article): TierArticle[] => {
    const { tier } = article
    if (tier === undefined || failedFiles.has(article.file)) return []
    const written = Object.keys(tier.targets)
    const keyOf = (severity: string): string => written.find((key) => isSameWord(key, severity)) ?? severity
    const targets = Object.entries(tier.targets).map(
      ([key, row]) => [severities.find((severity) => isSameWord(key, severity)) ?? key, row] as const,
    )
    return [{ article, tier: { ...tier, targets: Object.fromEntries(targets) }, keyOf }]
  })
}

const isSameWord = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

/** Whether targets can be compared with others, or with what a text says: business time wants opening hours. */
export function isComparable({ article }: TierArticle, target: Target): boolean {
  return target.type === 'best-effort' || !target.business || !article.unread.includes('hours')
}

/** Whether one target is surely looser than another, whatever the hours in between. */
export function isLooser(
  target: Target,
  other: Target,
  hours: Hours | undefined,
  otherHours: Hours | undefined,
): boolean {
  if (other.type === 'best-effort') return false
  if (target.type === 'best-effort') return true
  // A span of business time lasts at least as long on the clock; how much longer, depends on when it starts.
  if (!target.business && other.business) return false
  return toMinutes(target, hours) > toMinutes(other, otherHours)
}

export function formatTarget(target: Target): string {
  if (target.type === 'best-effort') return 'best effort'
  const { amount, unit, business } = target
  return `${amount} ${business ? 'business ' : ''}${unit}${amount === 1 ? '' : 's'}`
}

/** Minutes; of open time for business targets, where a day is as long as the longest day of the week. */
function toMinutes(target: Extract<Target, { type: 'within' }>, hours: Hours | undefined): number {
  const { amount, unit, business } = target
  const open = Object.values(hours?.week ?? {}).map((spans) => spans.reduce((sum, span) => sum + lengthOf(span), 0))
  const day = business ? Math.max(...open, 0) || 480 : 1440
  const days = business ? open.filter((minutes) => minutes > 0).length || 5 : 7
  return amount * { minute: 1, hour: 60, day, week: day * days }[unit]
}

function lengthOf({ from, to }: { from: string; to: string }): number {
  const toNumber = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
  return toNumber(to) - toNumber(from)
}
