import type { Article } from '../../core/domain/article.ts'
import { formatHoursCalendar } from '../../core/support/hours-calendar.ts'
import { type Site, toAbsoluteHref } from '../site.ts'
import { stringsFor } from '../words.ts'
import { type SiteFile, toFilePath, toFileRoute } from './site-file.ts'

/** Where the calendar of a tier's hours is: below its article. */
export const toHoursRoute = ({ route }: Pick<Article, 'route'>): string => toFileRoute(route, 'hours.ics')

/** The hours of each tier that states them, in each language, for programs that keep calendars. */
export function toHoursFiles(site: Site): SiteFile[] {
  return site.corpus.articles.flatMap((article) => {
    const { tier, id, locale, title } = article
    if (article.kind !== 'tier' || article.isIndex || tier?.hours === undefined) return []
    const { closed } = stringsFor(locale).tiers
    const host = new URL(toAbsoluteHref(site, '/') ?? 'https://tierzero.invalid').hostname
    const uid = `${locale}-${id.replaceAll('/', '-')}@${host}`
    const content = formatHoursCalendar({ uid, name: title, hours: tier.hours, closed })
    return [{ path: toFilePath(toHoursRoute(article)), content }]
  })
}
