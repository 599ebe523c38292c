import type { Corpus, Locale } from '../domain/corpus.ts'

/** Pages that every locale has besides its articles, as routes without base. */
export interface SiteRoutes {
  home: string
  search: string
  help: string
  topics: string
  az: string
  changes: string
  runbooks: string
  tiers: string
  topic: (slug: string) => string
}

/** Where a locale's own pages are. An article that has `/runbooks/` or `/tiers/` keeps it; the index moves aside. */
export function toSiteRoutes(locale: Locale, isTaken: (route: string) => boolean): SiteRoutes {
  const at = (name: string): string =>
    `/${locale.prefix === '' ? '' : `${locale.prefix}/`}${name === '' ? '' : `${name}/`}`
  const free = (name: string): string => (isTaken(at(name)) ? at(`${name}-index`) : at(name))
  return {
    home: at(''),
    search: at('search'),
    help: at('help'),
    topics: at('topics'),
    az: at('a-z'),
    changes: at('changes'),
    runbooks: free('runbooks'),
    tiers: free('tiers'),
    topic: (slug) => at(`topics/${slug}`),
  }
}

/** `toSiteRoutes` for each locale of a corpus, by tag. */
export function toAllSiteRoutes(corpus: Pick<Corpus, 'locales' | 'articles'>): Map<string, SiteRoutes> {
  const taken = new Set(corpus.articles.map(({ route }) => route))
  return new Map(corpus.locales.map((locale) => [locale.tag, toSiteRoutes(locale, (route) => taken.has(route))]))
}

const names: Record<Exclude<keyof SiteRoutes, 'topic'>, string> = {
  home: 'the home page',
  search: 'the search page',
  help: 'the page with the ways to reach people',
  topics: 'the list of topics',
  az: 'the list of all articles',
  changes: 'the list of changes',
  runbooks: 'the list of runbooks',
  tiers: 'the comparison of tiers',
}

/** Every page that a site has besides its articles: its route, and what it is in plain words. */
export function toSitePages(corpus: Pick<Corpus, 'locales' | 'articles'>): Map<string, string> {
  const topics = new Map(corpus.locales.map(({ tag }) => [tag, new Set<string>()]))
  for (const { locale, topic } of corpus.articles) topics.get(locale)?.add(topic)
  const pages = new Map<string, string>()
  for (const [tag, routes] of toAllSiteRoutes(corpus)) {
    const where = corpus.locales.length > 1 ? ` in ${tag}` : ''
    for (const [key, name] of Object.entries(names)) pages.set(routes[key as keyof typeof names], `${name}${where}`)
    for (const slug of topics.get(tag) ?? []) pages.set(routes.topic(slug), `the page of the topic "${slug}"${where}`)
  }
  return pages
}
