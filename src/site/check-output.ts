import { statSync } from 'node:fs'
import { join } from 'node:path'
import { toNotFoundRoute } from '../views/not-found.ts'
import type { Site } from '../views/site.ts'
import { topicsOf } from '../views/topics.ts'
import { toFallbacks } from '../views/versions.ts'

/**
 * Pages in = pages out: each article, each stand-in for a translation, each page of the site's own, that of what is not
 * there too, and each redirect has an address that no other has, and a file there that is not empty. A page over another
 * would leave no trace else.
 *
 * @throws naming what is missing or doubled: a fault of the product, never of the content
 */
export function checkOutput(site: Site, out: string): void {
  const pages = toPages(site)
  const seen = new Set<string>()
  const doubled = pages.filter((route) => {
    const key = route.normalize('NFC').toLowerCase()
    const isSeen = seen.has(key)
    seen.add(key)
    return isSeen
  })
  if (doubled.length > 0) throw new Error(`${count(doubled.length)} built over another, ${list(doubled)}`)
  const routes = [...pages, ...site.corpus.redirects.map(({ from }) => from)]
  const missing = [
    ...routes.filter((route) => !isFilled(join(out, route, 'index.html'))),
    ...[...site.routes.keys()].map((tag) => toNotFoundRoute(site, tag)).filter((file) => !isFilled(join(out, file))),
  ]
  if (missing.length > 0) throw new Error(`${count(missing.length)} not built, ${list(missing)}`)
}

function toPages(site: Site): string[] {
  const own = [...site.routes].flatMap(([locale, routes]) => [
    ...Object.values(routes).filter((route): route is string => typeof route === 'string'),
    ...topicsOf(site, locale).map((slug) => routes.topic(slug)),
    ...toFallbacks(site, locale).map(({ route }) => route),
  ])
  return [...site.corpus.articles.map(({ route }) => route), ...own]
}

const count = (number: number): string => (number === 1 ? '1 page was' : `${number} pages were`)
const list = (routes: readonly string[]): string =>
  routes.length === 1 ? `${routes[0]}` : `among them ${routes.slice(0, 3).join(', ')}`

function isFilled(path: string): boolean {
  return (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 0
}
