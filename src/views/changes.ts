import { type ArticleEntry, toArticleEntry } from './article-link.ts'
import { type PageView, toPageView } from './page.ts'
import { routesOf, type Site, toHref } from './site.ts'
import { formatDate, stringsFor } from './words.ts'

const most = 100

export interface ChangesView {
  page: PageView
  home: string
  /** Where the dates come from: the history of the files, the articles' own reviews, or nowhere. */
  source: 'history' | 'review' | 'none'
  shown: number
  all: number
  days: { date: string; text: string; articles: ArticleEntry[] }[]
}

/** The articles that changed last, by day. A day holds its articles in reading order of the site. */
export function toChangesView(site: Site, locale: string): ChangesView {
  const routes = routesOf(site, locale)
  const words = stringsFor(locale).changes
  const articles = site.byLocale.get(locale) ?? []
  const hasHistory = articles.some(({ change }) => change !== undefined)
  const dated = articles.flatMap((article) => {
    const date = hasHistory ? article.change?.date : article.reviewed
    return date === undefined ? [] : [{ article, date }]
  })
  const latest = dated
    .sort((a, b) => compare(b.date, a.date) || compare(a.article.route, b.article.route))
    .slice(0, most)
  return {
    page: toPageView(site, {
      locale,
      route: routes.changes,
      title: words.title,
      description: words.description,
      at: (tag) => ({ route: routesOf(site, tag).changes, isOwn: true }),
    }),
    home: toHref(site, routes.home),
    source: hasHistory ? 'history' : dated.length > 0 ? 'review' : 'none',
    shown: latest.length,
    all: articles.length,
    days: [...Map.groupBy(latest, ({ date }) => date.slice(0, 10))].map(([date, members]) => ({
      date,
      text: formatDate(date, locale),
      articles: members.map(({ article }) => toArticleEntry(site, article, locale)),
    })),
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
