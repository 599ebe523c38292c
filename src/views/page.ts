import { toLabel } from '../core/domain/labels.ts'
import { toFormOrigins } from '../core/support/form-origins.ts'
import { type ChannelView, toChannelView } from './channels.ts'
import { formatPolicy } from './csp.ts'
import { toAtomRoute } from './files/atom.ts'
import { toOpenSearchRoute } from './files/opensearch.ts'
import { toSiteName } from './files/site-name.ts'
import { indexOf, localeOf, routesOf, type Site, toAbsoluteHref, toHref } from './site.ts'
import { themeScript } from './theme.ts'
import { type Strings, stringsFor } from './words.ts'

export type Section = 'topics' | 'runbooks' | 'tiers' | 'help'

/** What the frame around every page shows: head, header, help, footer. */
export interface PageView {
  locale: string
  lang: string
  dir: 'ltr' | 'rtl'
  base: string
  title: string
  description: string
  canonical: string | undefined
  isIndexed: boolean
  alternates: { lang: string; href: string }[]
  siteTitle: string
  initial: string
  hrefs: Record<'home' | 'search' | 'az' | 'help', string>
  /** What changed, and a feed of it; `undefined` where nothing says when anything did. */
  changes: string | undefined
  feed: string | undefined
  openSearch: string | undefined
  nav: { section: Section; href: string; isCurrent: boolean }[]
  languages: { lang: string; name: string; href: string; isCurrent: boolean }[]
  /** Where to search in each other language, told in that language. */
  searches: { lang: string; dir: 'ltr' | 'rtl'; text: string; href: string }[]
  /** A site that names nobody to ask leads to all that it has instead. */
  help: { message: string; own: Strings['own']; link: { title: string; href: string }; channels: ChannelView[] }
  jsonLd: string[]
  /** What a link to the page shows in a chat or a network: https://ogp.me. Empty where the page has no address. */
  preview: Record<string, string>
  /** Content security policy for a `meta` element, and the one script that it allows to stand in the page. */
  policy: string
  themeScript: string
}

export interface PageInput {
  locale: string
  route: string
  /** Empty on the home page, which is called like the site. */
  title: string
  description: string
  section?: Section
  isArticle?: boolean
  /** Off for a page that holds nothing of its own, or nothing for search engines: it is left out there. */
  isListed?: boolean
  /** Where the page is in a locale and whether it is really in its language; `undefined` where it is not. */
  at: (locale: string) => { route: string; isOwn: boolean } | undefined
  /** The route that search engines should keep instead of this one. */
  original?: string | undefined
  jsonLd?: string[]
}

export function toPageView(site: Site, input: PageInput): PageView {
  const { locale, route, title, description, original, isListed = true } = input
  const { locales, config } = site.corpus
  const routes = routesOf(site, locale)
  const address = isListed ? toAbsoluteHref(site, original ?? route) : undefined
  const { hasDates } = indexOf(site, locale)
  const name = toSiteName(site, locale)
  const versions = locales.map(({ tag, name: own }) => ({ tag, name: own, version: input.at(tag) }))
  return {
    locale,
    lang: toLang(locale),
    dir: localeOf(site, locale).dir,
    base: config.base,
    title: title === '' || title === name ? name : `${title} · ${name}`,
    description,
    canonical: address,
    isIndexed: original === undefined && isListed,
    alternates: original === undefined && isListed ? toAlternates(site, versions) : [],
    siteTitle: name,
    initial: [...name.trim()][0]?.toLocaleUpperCase(locale) ?? '?',
    hrefs: {
      home: toHref(site, routes.home),
      search: toHref(site, routes.search),
      az: toHref(site, routes.az),
      help: toHref(site, routes.help),
    },
    changes: hasDates ? toHref(site, routes.changes) : undefined,
    // Both hold full addresses, so they exist only where the site's own is known.
    feed: config.url === undefined || !hasDates ? undefined : toHref(site, toAtomRoute(site, locale)),
    openSearch: config.url === undefined ? undefined : toHref(site, toOpenSearchRoute(site, locale)),
    nav: toNav(site, locale, input.section),
    languages: versions.map(({ tag, name, version }) => ({
      lang: toLang(tag),
      name,
      href: toHref(site, version?.route ?? routesOf(site, tag).home),
      isCurrent: tag === locale,
    })),
    searches: locales
      .filter(({ tag }) => tag !== locale)
      .map(({ tag, name, dir }) => ({
        lang: toLang(tag),
        dir,
        text: stringsFor(tag).search.inLanguage(name),
        href: toHref(site, routesOf(site, tag).search),
      })),
    help: toHelp(site, locale),
    jsonLd: input.jsonLd ?? [],
    preview: toPreview(input, name, address),
    policy: formatPolicy('meta', toFormOrigins(config.support.targets)),
    themeScript,
  }
}

function toPreview(
  { title, description, isArticle }: PageInput,
  siteName: string,
  url: string | undefined,
): PageView['preview'] {
  if (url === undefined) return {}
  return {
    'og:type': isArticle ? 'article' : 'website',
    'og:site_name': siteName,
    'og:title': title || siteName,
    ...(description !== '' && { 'og:description': description }),
    'og:url': url,
  }
}

function toHelp(site: Site, locale: string): PageView['help'] {
  const { message, channels } = site.corpus.config.help
  const words = stringsFor(locale)
  const own = message === undefined ? words.own : {}
  const { help, az } = routesOf(site, locale)
  if (!hasHelp(site, locale)) {
    const link = { title: words.home.allArticles, href: toHref(site, az) }
    return {
      message: message === undefined ? words.help.bandTextAlone : toLabel(message, locale),
      own,
      link,
      channels: [],
    }
  }
  return {
    message: message === undefined ? words.help.bandText : toLabel(message, locale),
    own,
    link: { title: words.help.bandLink, href: toHref(site, help) },
    channels: channels.slice(0, 3).map((channel) => toChannelView(site, channel, locale)),
  }
}

/** Whether the site names anybody to ask. */
export function hasHelp(site: Site, locale: string): boolean {
  const { help, support } = site.corpus.config
  return help.channels.length + support.targets.length + indexOf(site, locale).tiers.length > 0
}

const langs = new Map<string, string>()

/** `zh-cn` → `zh-CN`, as HTML and search engines like to read it. Asked several times a page, and Intl takes its time. */
export function toLang(tag: string): string {
  const lang = langs.get(tag) ?? canonicalize(tag)
  langs.set(tag, lang)
  return lang
}

function canonicalize(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? tag
  } catch {
    return tag
  }
}

function toNav(site: Site, locale: string, current: Section | undefined): PageView['nav'] {
  const routes = routesOf(site, locale)
  const { runbooks, tiers } = indexOf(site, locale)
  const sections: Section[] = [
    'topics',
    ...(runbooks.length > 0 ? (['runbooks'] as const) : []),
    ...(tiers.length > 0 ? (['tiers'] as const) : []),
    ...(hasHelp(site, locale) ? (['help'] as const) : []),
  ]
  return sections.map((section) => ({
    section,
    href: toHref(site, routes[section]),
    isCurrent: section === current,
  }))
}

interface AlternateVersion {
  tag: string
  version: { route: string; isOwn: boolean } | undefined
}

/** Real translations only, and the default locale's for everyone else. Search engines want full addresses. */
function toAlternates(site: Site, versions: readonly AlternateVersion[]): PageView['alternates'] {
  const own = versions.flatMap(({ tag, version }) => {
    const href = version?.isOwn ? toAbsoluteHref(site, version.route) : undefined
    return href === undefined ? [] : [{ tag, lang: toLang(tag), href }]
  })
  if (own.length < 2) return []
  const standard = own.find(({ tag }) => tag === site.corpus.defaultLocale)
  return [
    ...own.map(({ lang, href }) => ({ lang, href })),
    ...(standard === undefined ? [] : [{ lang: 'x-default', href: standard.href }]),
  ]
}
