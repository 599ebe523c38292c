import { cut } from '../../core/markdown/text.ts'
import { routesOf, type Site, toAbsoluteHref } from '../site.ts'
import { type SiteFile, toFilePath, toFileRoute } from './site-file.ts'
import { toSiteDescription, toSiteName } from './site-name.ts'
import { escapeXml, toXmlElement, xmlDeclaration } from './xml.ts'

/** `opensearch.xml` of every locale: browsers offer the site's search. None without the site's address. */
export function toOpenSearchFiles(site: Site): SiteFile[] {
  if (site.corpus.config.url === undefined) return []
  return site.corpus.locales.map(({ tag }) => ({
    path: toFilePath(toOpenSearchRoute(site, tag)),
    content: toDescription(site, tag),
  }))
}

/** Where a locale's search description is, as a route without base. */
export function toOpenSearchRoute(site: Site, locale: string): string {
  return toFileRoute(routesOf(site, locale).home, 'opensearch.xml')
}

function toDescription(site: Site, locale: string): string {
  const name = toSiteName(site, locale)
  const search = `${toAbsoluteHref(site, routesOf(site, locale).search)}?q={searchTerms}`
  const self = toAbsoluteHref(site, toOpenSearchRoute(site, locale)) ?? ''
  const lines = [
    // Lengths: OpenSearch 1.1 draft 6, "ShortName" 16, "LongName" 48, "Description" 1024.
    toXmlElement('ShortName', cut(name, 16)),
    toXmlElement('LongName', cut(name, 48)),
    toXmlElement('Description', cut(toSiteDescription(site, locale) || name, 1024)),
    toXmlElement('Language', locale),
    '<InputEncoding>UTF-8</InputEncoding>',
    '<OutputEncoding>UTF-8</OutputEncoding>',
    `<Url type="text/html" method="get" template="${escapeXml(search)}"/>`,
    `<Url type="application/opensearchdescription+xml" rel="self" template="${escapeXml(self)}"/>`,
  ]
  const opening = '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">'
  return `${xmlDeclaration}${opening}\n${lines.join('\n')}\n</OpenSearchDescription>\n`
}
