import { type PageView, toLang, toPageView } from './page.ts'
import { routesOf, type Site, toHref } from './site.ts'
import { type Strings, stringsFor } from './words.ts'

export interface NotFoundView {
  page: PageView
  articlesHref: string
  /** The same in the site's other languages: a server answers every unknown address with this one page. */
  others: NotFoundVersion[]
}

export interface NotFoundVersion {
  /** Of the words. */
  lang: string
  /** What addresses in this language begin with. */
  below: string
  words: Strings['notFound']
  hrefs: Record<'home' | 'search' | 'az', string>
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
    isListed: false,
  })
  return {
    page,
    articlesHref: toHref(site, '/api/articles.json'),
    others: site.corpus.locales
      .filter(({ tag }) => tag !== locale)
      .map(({ tag }) => {
        const { home, search, az } = routesOf(site, tag)
        const { notFound, own } = stringsFor(tag)
        return {
          lang: own.lang ?? toLang(tag),
          below: toHref(site, home),
          words: notFound,
          hrefs: { home: toHref(site, home), search: toHref(site, search), az: toHref(site, az) },
        }
      }),
  }
}
