import { type PageView, toLang, toPageView } from './page.ts'
import { routesOf, type Site, toHref } from './site.ts'
import { stringsFor } from './words.ts'

export interface NotFoundView {
  page: PageView
  articlesHref: string
  /** The same in the site's other languages: a server answers every unknown address with this one page. */
  others: { lang: string; text: string; home: string; homeText: string; search: string; searchText: string }[]
}

export function toNotFoundView(site: Site): NotFoundView {
  const locale = site.corpus.defaultLocale
  const words = stringsFor(locale).notFound
  const page = toPageView(site, {
    locale,
    route: '/404.html',
    title: words.title,
    description: words.text,
    at: () => undefined,
  })
  return {
    page: { ...page, canonical: undefined, isIndexed: false, preview: {} },
    articlesHref: toHref(site, '/api/articles.json'),
    others: site.corpus.locales
      .filter(({ tag }) => tag !== locale)
      .map(({ tag }) => {
        const routes = routesOf(site, tag)
        const { notFound } = stringsFor(tag)
        return {
          lang: toLang(tag),
          text: notFound.otherLanguage,
          home: toHref(site, routes.home),
          homeText: notFound.home,
          search: toHref(site, routes.search),
          searchText: notFound.search,
        }
      }),
  }
}
