import type { Article } from '../../core/domain/article.ts'
import type { Locale } from '../../core/domain/corpus.ts'
import { routesOf, type Site, toAbsoluteHref } from '../site.ts'
import { toChangeDate } from './listed-pages.ts'
import { type SiteFile, toFilePath, toFileRoute } from './site-file.ts'
import { toSiteDescription, toSiteName } from './site-name.ts'
import { escapeXml, toXmlElement, xmlDeclaration } from './xml.ts'

/** Entries of one feed: newest first. */
const length = 50

/** `changes.xml` of every locale (RFC 4287). None without the site's address. */
export function toAtomFiles(site: Site): SiteFile[] {
  const { url } = site.corpus.config
  if (url === undefined) return []
  const host = new URL(url).hostname
  return site.corpus.locales.map((locale) => {
    const route = toAtomRoute(site, locale.tag)
    return { path: toFilePath(route), content: toFeed(site, locale, host) }
  })
}

/** Where a locale's feed is, as a route without base. */
export function toAtomRoute(site: Site, locale: string): string {
  return toFileRoute(routesOf(site, locale).home, 'changes.xml')
}

function toFeed(site: Site, { tag }: Locale, host: string): string {
  const dated = (site.byLocale.get(tag) ?? []).flatMap((article) => {
    const date = toChangeDate(article)
    return date === undefined ? [] : [{ article, updated: date.includes('T') ? date : `${date}T00:00:00Z` }]
  })
  const newest = dated
    .sort((a, b) => compare(b.updated, a.updated) || compare(a.article.route, b.article.route))
    .slice(0, length)
  const routes = routesOf(site, tag)
  const lines = [
    toXmlElement('id', `tag:${host},2026:${tag}/changes`),
    toXmlElement('title', toSiteName(site, tag)),
    toXmlElement('subtitle', toSiteDescription(site, tag)),
    toLink('self', toAbsoluteHref(site, toAtomRoute(site, tag))),
    toLink('alternate', toAbsoluteHref(site, routes.changes)),
    // A feed must have a date (RFC 4287 §4.1.1), even one that has nothing to tell yet.
    toXmlElement('updated', newest[0]?.updated ?? '1970-01-01T00:00:00Z'),
    `<author>${toXmlElement('name', toSiteName(site, tag))}</author>`,
    ...newest.map(({ article, updated }) => toEntry(site, article, updated, host)),
  ]
  const opening = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(tag)}">`
  return `${xmlDeclaration}${opening}\n${lines.filter((line) => line !== '').join('\n')}\n</feed>\n`
}

function toEntry(site: Site, article: Article, updated: string, host: string): string {
  // Made of the file's path, so that an entry stays the same entry when its address changes (RFC 4151).
  const path = article.id.toWellFormed().split('/').map(encodeURIComponent).join('/')
  const parts = [
    toXmlElement('id', `tag:${host},2026:${article.locale}/${path}`),
    toXmlElement('title', article.title),
    toLink('alternate', toAbsoluteHref(site, article.route)),
    toXmlElement('updated', updated),
    `<category term="${escapeXml(article.topic)}"/>`,
    toXmlElement('summary', article.description),
  ]
  return `<entry>${parts.join('')}</entry>`
}

function toLink(rel: string, href = ''): string {
  return `<link rel="${rel}" href="${escapeXml(href)}"/>`
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
