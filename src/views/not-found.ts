import { type PageView, toLang, toPageView } from './page.ts'
import { routesOf, type Site, toHref } from './site.ts'
import { type Strings, stringsFor } from './words.ts'

export interface NotFoundView {
  page: PageView
  articlesHref: string
  /** The site's other languages, on the page at the top: many hosts answer every unknown address with that one. */
  others: NotFoundVersion[]
}

export interface NotFoundVersion {
  /** Of the words. */
  lang: string
  /** What addresses in this language begin with. */
  below: string
  /** The page that says it in this language. */
  href: string
  words: Strings['notFound']
  hrefs: Record<'home' | 'search', string>
}

/** Where the page is that answers addresses in a language that do not exist: beside its home page. */
export const toNotFoundRoute = (site: Site, locale: string): string => `${routesOf(site, locale).home}404.html`

export function toNotFoundView(site: Site, locale: string): NotFoundView {
  const words = stringsFor(locale).notFound
  const { locales, defaultLocale } = site.corpus
  const page = toPageView(site, {
    locale,
    route: toNotFoundRoute(site, locale),
    title: words.title,
    description: words.text,
    at: () => undefined,
    isListed: false,
  })
  return {
    page,
    articlesHref: toHref(site, '/api/articles.json'),
    others:
      locale === defaultLocale
        ? locales.filter(({ tag }) => tag !== locale).map(({ tag }) => toVersion(site, tag))
        : [],
  }
}

function toVersion(site: Site, tag: string): NotFoundVersion {
  const { home, search } = routesOf(site, tag)
  const { notFound, own } = stringsFor(tag)
  return {
    lang: own.lang ?? toLang(tag),
    below: toHref(site, home),
    href: toHref(site, toNotFoundRoute(site, tag)),
    words: notFound,
    hrefs: { home: toHref(site, home), search: toHref(site, search) },
  }
}
