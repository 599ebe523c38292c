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
