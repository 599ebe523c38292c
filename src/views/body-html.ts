import type { Article } from '../core/domain/article.ts'
import { stringsFor } from '../core/strings/strings.ts'
import { escapeHtml } from './escape.ts'
import { toRepositoryHref } from './repository.ts'
import { routesOf, type Site, toHref } from './site.ts'
import { findVersion } from './versions.ts'

/**
 * An article's HTML with each `kb:ref/<index>` led to where it points now. A link that leads nowhere loses its address;
 * a picture that is not there leaves its description.
 *
 * @param locale in which the page is read: readers of a text that stands in for a translation stay in their language
 */
export function toBodyHtml(site: Site, article: Article, locale: string = article.locale): string {
  const { html, references } = article.body
  return html
    .replace(/<img src="kb:ref\/(\d+)"((?:[^>"]|"[^"]*")*)>/g, (whole, index: string, rest: string) => {
      const reference = references[Number(index)]
      return reference === undefined ? whole : toImage(site, article, reference, rest)
    })
    .replace(/ href="kb:ref\/(\d+)"/g, (_whole, index: string) => {
      const reference = references[Number(index)]
      const href = reference && findHref(site, article, reference.target, locale)
      return href === undefined ? '' : ` href="${escapeHtml(href)}"`
    })
}

/** Where a target leads on the site or in the repository; `undefined` for nowhere. */
export function findHref(
  site: Site,
  article: Article,
  target: string,
  locale: string = article.locale,
): string | undefined {
  const resolution = site.resolve(article, target)
  const query = findQuery(target)
  switch (resolution.type) {
    case 'article': {
      const { article: to, fragment } = resolution
      if (to === article && fragment !== '' && query === '') return `#${encodeURIComponent(fragment)}`
      const isForeign = locale !== article.locale && to.locale === article.locale
      const version = isForeign ? findVersion(site, to.id, locale) : undefined
      // A translation's headings have ids of their own.
      return toHref(site, version?.route ?? to.route, version?.isFallback === false ? '' : fragment, query)
    }
    case 'page':
      return toHref(site, toLocalRoute(site, resolution.route, article.locale, locale), resolution.fragment, query)
    case 'asset':
      return toHref(site, resolution.asset.route) + query + findHash(target)
    case 'repository': {
      const href = toRepositoryHref(site, 'blob', resolution.path)
      return href && href + query + findHash(target)
    }
    default:
      return undefined
  }
}

/** With its question mark, as written; the page that is asked for makes of it what it likes. */
function findQuery(target: string): string {
  const [, query = ''] = /^[^?#]*\?([^#]+)/.exec(target) ?? []
  return query === '' ? '' : `?${query.trim().replace(/\s/g, '%20')}`
}

/** What a file makes of a fragment is its own: `manual.pdf#page=3`, `main.go#L10`. */
const findHash = (target: string): string => /#\S+$/.exec(target)?.[0] ?? ''

/** One of the site's own pages, in another locale. */
function toLocalRoute(site: Site, route: string, from: string, to: string): string {
  if (from === to) return route
  const own = Object.entries(routesOf(site, from)).find(([, value]) => value === route)
  const local = own && Object.entries(routesOf(site, to)).find(([name]) => name === own[0])?.[1]
  return typeof local === 'string' ? local : route
}

function toImage(site: Site, article: Article, reference: { target: string; text: string }, rest: string): string {
  const resolution = site.resolve(article, reference.target)
  if (resolution.type !== 'asset') {
    const label = reference.text || stringsFor(article.locale).article.imageMissing
    return `<span class="missing-image">${escapeHtml(label)}</span>`
  }
  const { size, route } = resolution.asset
  const dimensions = size && !/ (?:width|height)="/.test(rest) ? ` width="${size.width}" height="${size.height}"` : ''
  return `<img src="${escapeHtml(toHref(site, route))}"${rest}${dimensions} loading="lazy" decoding="async">`
}

/** The attributes of a picture that the site publishes; `undefined` for any other target. */
export function findPicture(site: Site, article: Article, target: string): Record<string, string | number> | undefined {
  const resolution = site.resolve(article, target)
  if (resolution.type !== 'asset') return undefined
  const { size, route } = resolution.asset
  return { src: toHref(site, route), ...size, loading: 'lazy', decoding: 'async' }
}
