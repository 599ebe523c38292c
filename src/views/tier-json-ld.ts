import type { Article } from '../core/domain/article.ts'
import { type Hours, type TierFields, type Weekday, weekdays } from '../core/domain/tier.ts'
import { toSiteName } from './files/site-name.ts'
import { toScript } from './json-ld.ts'
import { toLang } from './page.ts'
import { type Site, toAbsoluteHref } from './site.ts'

/**
 * A tier as points of contact with their hours, for search engines; nothing where the site's address is not known, or
 * where the tier names neither hours nor a channel.
 */
export function toTierJsonLd(site: Site, article: Article): string[] {
  const { tier, title, locale, description } = article
  const url = toAbsoluteHref(site, '/')
  if (url === undefined || tier === undefined) return []
  const points = toAddresses(tier)
  if (points.length === 0 && tier.hours === undefined) return []
  const shared = {
    '@type': 'ContactPoint',
    name: title,
    contactType: 'technical support',
    description: description || undefined,
    availableLanguage: toLang(locale),
    hoursAvailable: tier.hours && toOpeningHours(tier.hours),
  }
  const contactPoint = points.length === 0 ? [shared] : points.map((point) => ({ ...shared, ...point }))
  return [toScript({ '@type': 'Organization', name: toSiteName(site, locale), url, contactPoint })]
}

/** Where a channel leads: a number, a mailbox or a page of another site. */
function toAddresses({ channels }: TierFields): Record<string, string>[] {
  return channels.flatMap(({ url = '' }): Record<string, string>[] => {
    if (url.startsWith('tel:')) return [{ telephone: url.slice('tel:'.length) }]
    if (url.startsWith('mailto:')) return [{ email: url.slice('mailto:'.length).replace(/\?.*$/, '') }]
    return url.startsWith('http') ? [{ url }] : []
  })
}

/** Weekly hours, days with the same times together, then holidays, on which it opens and closes at midnight. */
function toOpeningHours({ week, holidays, timeZone }: Hours): Record<string, unknown>[] {
  const byTimes = new Map<string, Weekday[]>()
  for (const day of weekdays)
    for (const { from, to } of week[day]) {
      const times = `${from} ${to === '24:00' ? '23:59' : to}`
      byTimes.set(times, [...(byTimes.get(times) ?? []), day])
    }
  const weekly = [...byTimes].map(([times, days]) => {
    const [opens, closes] = times.split(' ')
    const dayOfWeek = days.map((day) => `https://schema.org/${day[0]?.toUpperCase()}${day.slice(1)}`)
    return { '@type': 'OpeningHoursSpecification', dayOfWeek, opens, closes, description: timeZone }
  })
  const closed = holidays.map(({ date, name }) => ({
    '@type': 'OpeningHoursSpecification',
    name,
    validFrom: date,
    validThrough: date,
    opens: '00:00',
    closes: '00:00',
  }))
  return [...weekly, ...closed]
}
