import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { Site } from '../views/site.ts'

/**
 * Pages in = pages out: each article, each page of the site's own and each redirect must be a file that is not empty.
 *
 * @throws naming what is missing: a fault of the product, never of the content
 */
export function checkOutput(site: Site, out: string): void {
  const own = [...site.routes.values()].flatMap((routes) =>
    Object.values(routes).filter((route) => typeof route === 'string'),
  )
  const routes = [
    ...site.corpus.articles.map(({ route }) => route),
    ...own,
    ...site.corpus.redirects.map(({ from }) => from),
  ]
  const missing = routes.filter((route) => !isFilled(join(out, route, 'index.html')))
  if (missing.length > 0)
    throw new Error(`${missing.length} pages were not built, among them ${missing.slice(0, 3).join(', ')}`)
}

function isFilled(path: string): boolean {
  return (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 0
}
