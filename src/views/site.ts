import type { Resolve } from '../core/corpus/resolve-links.ts'
import { type SiteRoutes, toAllSiteRoutes, toSitePages } from '../core/corpus/site-routes.ts'
import type { Article } from '../core/domain/article.ts'
import type { Corpus, Locale, Topic } from '../core/domain/corpus.ts'
import { type LocaleIndex, toIndexes } from './indexes.ts'

/** A corpus with the look-ups that views share. Built once a build, never changed. */
export interface Site {
  corpus: Corpus
  resolve: Resolve
  /** Name of the site where the config gives none: the root folder's. */
  fallbackTitle: string
  /** A locale's own pages, by tag. */
  routes: ReadonlyMap<string, SiteRoutes>
  /** Addresses that an article or a page of the site's own has; what stands in for a translation has none of these. */
  taken: ReadonlySet<string>
  /** Articles in one locale, by tag, sorted by route. */
  byLocale: ReadonlyMap<string, Article[]>
  /** Every language version of an article, by id. */
  byId: ReadonlyMap<string, Article[]>
  /** How many articles link to an article. */
  inbound: ReadonlyMap<Article, number>
  topics: ReadonlyMap<string, Topic>
  /** Where an article stands in its topic, from 0. */
  places: ReadonlyMap<Article, number>
  /** Look-ups of a locale's own articles, by tag. */
  indexes: ReadonlyMap<string, LocaleIndex>
}

export function createSite(corpus: Corpus, resolve: Resolve, fallbackTitle: string): Site {
  const byLocale = Map.groupBy(corpus.articles, ({ locale }) => locale)
  for (const { tag } of corpus.locales) if (!byLocale.has(tag)) byLocale.set(tag, [])
  const indexes = toIndexes(corpus)
  let inbound: Site['inbound'] | undefined
  return {
    corpus,
    resolve,
    fallbackTitle,
    routes: toAllSiteRoutes(corpus),
    taken: new Set([...corpus.articles.map(({ route }) => route), ...toSitePages(corpus).keys()]),
    byLocale,
    byId: Map.groupBy(corpus.articles, ({ id }) => id),
    // The search index is begun without it.
    get inbound() {
      inbound ??= countInbound(corpus, resolve)
      return inbound
    },
    topics: new Map(corpus.topics.map((topic) => [topic.slug, topic])),
    places: toPlaces(indexes),
    indexes,
  }
}

/** @throws if the site has no such locale: a page asked for one that the corpus does not list */
export function localeOf(site: Site, tag: string): Locale {
  const locale = site.corpus.locales.find((candidate) => candidate.tag === tag)
  if (locale === undefined) throw new Error(`no locale ${tag}`)
  return locale
}

/** @throws like `localeOf` */
export function routesOf(site: Site, tag: string): SiteRoutes {
  const routes = site.routes.get(tag)
  if (routes === undefined) throw new Error(`no locale ${tag}`)
  return routes
}

/** @throws like `localeOf` */
export function indexOf(site: Site, tag: string): LocaleIndex {
  const index = site.indexes.get(tag)
  if (index === undefined) throw new Error(`no locale ${tag}`)
  return index
}

/** A route as a browser asks for it: below the base, percent-encoded. A query is taken as it is, with its `?`. */
export function toHref(site: Site, route: string, fragment = '', query = ''): string {
  const { base } = site.corpus.config
  const path = base === '/' ? route : `${base.slice(0, -1)}${route}`
  // Asked a hundred thousand times in a large build, nearly always for a path that needs no encoding.
  const encoded = /^[\w./~-]*$/.test(path) ? path : encodeURI(path).replace(/[?#]/g, encodeURIComponent)
  return encoded + query + (fragment === '' ? '' : `#${encodeURIComponent(fragment)}`)
}

/** A route's full address, where the config says where the site is published. */
export function toAbsoluteHref(site: Site, route: string): string | undefined {
  const { url } = site.corpus.config
  return url === undefined ? undefined : new URL(toHref(site, route), url).href
}

function countInbound(corpus: Corpus, resolve: Resolve): Map<Article, number> {
  const inbound = new Map<Article, number>()
  for (const from of corpus.articles) {
    const targets = new Set<Article>()
    for (const { type, target } of from.body.references) {
      const resolution = type === 'link' ? resolve(from, target) : undefined
      if (resolution?.type === 'article' && resolution.article !== from) targets.add(resolution.article)
    }
    for (const target of targets) inbound.set(target, (inbound.get(target) ?? 0) + 1)
  }
  return inbound
}

function toPlaces(indexes: ReadonlyMap<string, LocaleIndex>): Map<Article, number> {
  const lists = [...indexes.values()].flatMap(({ byTopic }) => [...byTopic.values()])
  return new Map(lists.flatMap((list) => list.map((article, place) => [article, place] as const)))
}
