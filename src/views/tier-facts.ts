import type { Article } from '../core/domain/article.ts'
import type { Hours, Target, TierFields } from '../core/domain/tier.ts'
import { isStaffed } from '../core/support/open-state.ts'
import type { ChannelView } from './channels.ts'
import { toHoursRoute } from './files/hours-files.ts'
import { type HoursView, toHoursView } from './hours.ts'
import { severityLabel } from './labels.ts'
import { type Site, toHref } from './site.ts'
import { toTierChannels } from './ways.ts'
import { formatDate, stringsFor } from './words.ts'

export interface TargetRow {
  severity: string
  label: string
  firstResponse: string
  update: string
  resolution: string
}

/** What one support tier promises, in words. An empty text or list means that the tier does not say. */
export interface TierFacts {
  for: string[]
  price: string
  channels: ChannelView[]
  hours: HoursView | undefined
  /** The hours as data, where somebody is there in them. */
  schedule: Hours | undefined
  /** The hours as a file for calendars. */
  hoursHref: string | undefined
  holidays: { date: string; text: string; name: string }[]
  targets: TargetRow[]
  entitlements: string[]
  contacts: string[]
}

const noFields: Partial<TierFields> = {}

export function toTierFacts(site: Site, article: Article, locale: string): TierFacts {
  const { id, tier } = article
  const {
    channels = [],
    hours,
    holidays,
    targets = {},
    price = '',
    ...rest
  } = { ...noFields, ...tier, holidays: tier?.hours?.holidays ?? [] }
  return {
    for: rest.for ?? [],
    price,
    channels: toTierChannels(site, id, channels, locale),
    hours: hours && toHoursView(hours, locale),
    schedule: hours !== undefined && isStaffed(hours, targets) ? hours : undefined,
    hoursHref: hours && toHref(site, toHoursRoute(article)),
    holidays: holidays.map(({ date, name = '' }) => ({ date, text: formatDate(date, locale), name })),
    targets: toSeverities(site, Object.keys(targets)).map((severity) => ({
      severity,
      label: severityLabel(severity, locale),
      firstResponse: formatTarget(targets[severity]?.firstResponse, locale),
      update: formatTarget(targets[severity]?.update, locale),
      resolution: formatTarget(targets[severity]?.resolution, locale),
    })),
    entitlements: rest.entitlements ?? [],
    contacts: rest.contacts ?? [],
  }
}

/** Severities in the config's order, worst first; others behind them by name. */
export function toSeverities(site: Site, names: Iterable<string>): string[] {
  const { severities } = site.corpus.config
  const rank = (name: string): number => (severities.includes(name) ? severities.indexOf(name) : severities.length)
  return [...new Set(names)].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
}

/** `4 business hours`, `Best effort`; empty where there is no target. */
export function formatTarget(target: Target | undefined, locale: string): string {
  const words = stringsFor(locale).tiers
  if (target === undefined) return ''
  return target.type === 'best-effort' ? words.bestEffort : words.within(target.amount, target.unit, target.business)
}
