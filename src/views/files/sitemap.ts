import { toLang } from '../page.ts'
import { type Site, toAbsoluteHref } from '../site.ts'
import { type ListedPage, toListedPages } from './listed-pages.ts'
import type { SiteFile } from './site-file.ts'
import { escapeXml, toXmlElement, xmlDeclaration } from './xml.ts'

/** What one sitemap may hold, in addresses and in UTF-16 units (the protocol says 50 MB): https://www.sitemaps.org/protocol.html */
const limits = { addresses: 50_000, length: 15_000_000 }

/** `sitemap.xml`, or an index of several under that name. None without the site's address: sitemaps hold full ones. */
export function toSitemapFiles(site: Site, { addresses, length } = limits): SiteFile[] {
  if (site.corpus.config.url === undefined) return []
  const parts: string[][] = [[]]
  let size = 0
  for (const page of toListedPages(site)) {
    const entry = toEntry(site, page)
    const part = parts.at(-1) ?? []
    if (part.length > 0 && (part.length === addresses || size + entry.length > length)) {
      parts.push([entry])
      size = entry.length
    } else {
      part.push(entry)
      size += entry.length
    }
  }
  const files = parts.map((entries) => `${xmlDeclaration}${opening}\n${entries.join('\n')}\n</urlset>\n`)
  if (files.length === 1) return [{ path: 'sitemap.xml', content: files[0] ?? '' }]
  const names = files.map((_, index) => `sitemap-${index + 1}.xml`)
  const listed = names.map((name) => `<sitemap>${toXmlElement('loc', toAbsoluteHref(site, `/${name}`))}</sitemap>`)
  const index = `${xmlDeclaration}<sitemapindex xmlns="${namespace}">\n${listed.join('\n')}\n</sitemapindex>\n`
  return [
    { path: 'sitemap.xml', content: index },
    ...files.map((content, number) => ({ path: names[number] ?? '', content })),
  ]
}

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const opening = `<urlset xmlns="${namespace}" xmlns:xhtml="http://www.w3.org/1999/xhtml">`

function toEntry(site: Site, { route, changed, versions }: ListedPage): string {
  const loc = toXmlElement('loc', toAbsoluteHref(site, route))
  return `<url>${loc}${toXmlElement('lastmod', changed)}${toAlternates(site, versions)}</url>`
}

/** Every version names every version, itself included; `x-default` is the default locale's, if there is one. */
function toAlternates(site: Site, versions: ReadonlyMap<string, string>): string {
  if (versions.size < 2) return ''
  const fallback = versions.get(site.corpus.defaultLocale)
  const all = fallback === undefined ? [...versions] : [...versions, ['x-default', fallback] as const]
  return all
    .map(([tag, route]) => {
      const href = escapeXml(toAbsoluteHref(site, route) ?? '')
      return `<xhtml:link rel="alternate" hreflang="${escapeXml(toLang(tag))}" href="${href}"/>`
    })
    .join('')
}
