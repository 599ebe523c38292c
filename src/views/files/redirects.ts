import { createFileLookup, isBelowServedFolder } from '../../core/corpus/served-files.ts'
import { findWrittenAddress } from '../../core/corpus/written-address.ts'
import type { Article } from '../../core/domain/article.ts'
import { escapeHtml } from '../escape.ts'
import { type Site, toHref } from '../site.ts'
import { toFallbacks } from '../versions.ts'
import { type SiteFile, toBestHref, toFilePath } from './site-file.ts'

/** An old address as browsers ask for it: a folder, `/old/`, or a file, `/old.html`. */
interface OldAddress {
  from: string
  to: Article
}

/**
 * A page at every old address that leads to the new one, without a script, and `_redirects` for hosts that answer with
 * a proper 301.
 */
export function* toRedirectFiles(site: Site): Generator<SiteFile> {
  const addresses = toOldAddresses(site)
  for (const { from, to } of addresses) yield { path: toFilePath(from), content: toPage(site, to) }
  if (addresses.length === 0) return
  const lines = addresses.flatMap(({ from, to }) => {
    const forms = from.endsWith('/') ? [from.slice(0, -1), from] : [from]
    return forms.map((form) => `${toHref(site, form)} ${toHref(site, to.route)} 301`)
  })
  yield { path: '_redirects', content: `${lines.join('\n')}\n` }
}

/** The corpus's redirects, and old addresses as they were written where those differ: in case, or by `.html`. */
function toOldAddresses(site: Site): OldAddress[] {
  const { articles, redirects } = site.corpus
  const byRoute = new Map(articles.map((article) => [article.route, article]))
  const pages = new Set(toPageRoutes(site).map((route) => toFilePath(route).toLowerCase()))
  const claimed = new Set<string>()
  const findFile = createFileLookup(site.corpus)
  const known = redirects.flatMap(({ from, to }) => {
    const article = byRoute.get(to)
    return article === undefined ? [] : [{ from, to: article }]
  })
  const written = articles.flatMap((to) =>
    to.redirects.flatMap((path) => {
      const from = findWrittenAddress(path)
      return from === undefined ? [] : [{ from, to }]
    }),
  )
  return [...known, ...written].filter(({ from }) => {
    const path = toFilePath(from).normalize('NFC')
    // Where a disk takes two cases for one, both forms hold the same page.
    const isFree =
      !pages.has(path.toLowerCase()) && !claimed.has(path) && !isBelowServedFolder(from) && findFile(from) === undefined
    claimed.add(path)
    return isFree
  })
}

/** Every page that the site has, translations that stand in for others included. */
function toPageRoutes(site: Site): string[] {
  const own = [...site.routes].flatMap(([locale, routes]) => [
    ...Object.values(routes).filter((route): route is string => typeof route === 'string'),
    ...site.corpus.topics.map(({ slug }) => routes.topic(slug)),
    ...toFallbacks(site, locale).map(({ route }) => route),
  ])
  return [...own, ...site.corpus.articles.map(({ route }) => route)]
}

/** Says where it leads in the words of the page that it leads to, so that it needs none of its own. */
function toPage(site: Site, to: Article): string {
  const href = escapeHtml(toHref(site, to.route))
  const title = escapeHtml(to.title)
  const lines = [
    '<!doctype html>',
    `<html lang="${escapeHtml(to.locale)}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    `<title>${title}</title>`,
    '<meta name="robots" content="noindex">',
    `<meta http-equiv="refresh" content="0; url=${href}">`,
    `<link rel="canonical" href="${escapeHtml(toBestHref(site, to.route))}">`,
    '</head>',
    `<body><main><h1><a href="${href}">${title}</a></h1></main></body>`,
    '</html>',
  ]
  return `${lines.join('\n')}\n`
}
