import type { Article } from '../core/domain/article.ts'
import { indexOf, localeOf, type Site } from './site.ts'

/** An article as a locale's readers get it: their own version, or the default locale's under an address of their own. */
export interface Version {
  article: Article
  route: string
  isFallback: boolean
}

/** How an article is read in a locale; `undefined` where there is neither a translation nor a stand-in for one. */
export function findVersion(site: Site, id: string, locale: string): Version | undefined {
  const own = indexOf(site, locale).byId.get(id)
  if (own !== undefined) return { article: own, route: own.route, isFallback: false }
  const original = indexOf(site, site.corpus.defaultLocale).byId.get(id)
  const route = original && toFallbackRoute(site, original, locale)
  return original === undefined || route === undefined ? undefined : { article: original, route, isFallback: true }
}

/** Every page that an untranslated article of the default locale has in another one. */
export function toFallbacks(site: Site, locale: string): Version[] {
  if (locale === site.corpus.defaultLocale) return []
  const translated = indexOf(site, locale).byId
  return (site.byLocale.get(site.corpus.defaultLocale) ?? []).flatMap((article) => {
    const route = translated.has(article.id) ? undefined : toFallbackRoute(site, article, locale)
    return route === undefined ? [] : [{ article, route, isFallback: true }]
  })
}

/** `undefined` where an article or a page of the site's own already has the address. */
function toFallbackRoute(site: Site, original: Article, locale: string): string | undefined {
  const route = `/${localeOf(site, locale).prefix}${original.route}`
  return site.taken.has(route) ? undefined : route
}
