import { type ArticleEntry, toArticleEntry } from './article-link.ts'
import { toInitial } from './initial.ts'
import { type PageView, toPageView } from './page.ts'
import { routesOf, type Site, toHref } from './site.ts'
import { stringsFor, toCollator } from './words.ts'

export interface AzView {
  page: PageView
  home: string
  count: number
  groups: { letter: string; id: string; articles: ArticleEntry[] }[]
}

/** Every article of a locale, as the locale sorts titles; digits and symbols come last. */
export function toAzView(site: Site, locale: string): AzView {
  const routes = routesOf(site, locale)
  const words = stringsFor(locale).az
  const { compare } = toCollator(locale)
  const articles = (site.byLocale.get(locale) ?? []).toSorted((a, b) => compare(a.title, b.title))
  const groups = [...Map.groupBy(articles, ({ title }) => toInitial(title, locale))].sort(
    ([a], [b]) => Number(a === '#') - Number(b === '#') || compare(a, b),
  )
  return {
    page: toPageView(site, {
      locale,
      route: routes.az,
      title: words.title,
      description: words.description,
      at: (tag) => ({ route: routesOf(site, tag).az, isOwn: true }),
    }),
    home: toHref(site, routes.home),
    count: articles.length,
    groups: groups.map(([letter, members]) => ({
      letter: letter === '#' ? words.other : letter,
      id: letter === '#' ? 'letter-other' : `letter-${letter.toLowerCase()}`,
      articles: members.map((article) => toArticleEntry(site, article, locale)),
    })),
  }
}
