import type { Article } from '../core/domain/article.ts'
import { stringsFor } from '../core/strings/strings.ts'
import { escapeHtml } from './escape.ts'
import { type Site, toHref } from './site.ts'
import { toRepositoryHref } from './repository.ts'

/**
 * An article's HTML with each `kb:ref/<index>` led to where it points now. A link that leads nowhere loses its address;
 * a picture that is not there leaves its description.
 */
export function toBodyHtml(site: Site, article: Article): string {
  const { html, references } = article.body
  return html
    .replace(/<img src="kb:ref\/(\d+)"([^>]*)>/g, (whole, index: string, rest: string) => {
      const reference = references[Number(index)]
      return reference === undefined ? whole : toImage(site, article, reference, rest)
    })
    .replace(/ href="kb:ref\/(\d+)"/g, (_whole, index: string) => {
      const reference = references[Number(index)]
      const href = reference && findHref(site, article, reference.target)
      return href === undefined ? '' : ` href="${escapeHtml(href)}"`
    })
}

/** Where a target leads on the site or in the repository; `undefined` for nowhere. */
export function findHref(site: Site, article: Article, target: string): string | undefined {
  const resolution = site.resolve(article, target)
  switch (resolution.type) {
    case 'article':
      return toHref(site, resolution.article === article && resolution.fragment ? '' : resolution.article.route, resolution.fragment)
    case 'page':
      return toHref(site, resolution.route, resolution.fragment)
    case 'asset':
      return toHref(site, resolution.asset.route)
    case 'repository':
      return toRepositoryHref(site, 'blob', resolution.path)
    default:
      return undefined
  }
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
