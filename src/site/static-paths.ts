import { toCoverageRoute, toCoverageView } from '../views/coverage.ts'
import { routesOf, type Site } from '../views/site.ts'
import { toCacheKey } from './cache-key.ts'
import { currentSite } from './current.ts'

/** One page a locale, below `[...prefix]`, whose props are a view. */
export function toLocalePaths<View>(
  toView: (site: Site, locale: string) => View,
): { params: { prefix: string | undefined }; props: { view: View }; cacheKey: string }[] {
  const site = currentSite()
  return site.corpus.locales.map(({ tag, prefix }) => {
    const view = toView(site, tag)
    return { params: { prefix: prefix === '' ? undefined : prefix }, props: { view }, cacheKey: toCacheKey(view) }
  })
}

/** Pages whose own name is a parameter as well: that of an index, which moves aside where an article has its route. */
export function toIndexPaths<Index extends 'runbooks' | 'tiers', View>(
  index: Index,
  toView: (site: Site, locale: string) => View,
) {
  const site = currentSite()
  return site.corpus.locales.map(({ tag, prefix }) => {
    const view = toView(site, tag)
    const name = routesOf(site, tag)[index].split('/').at(-2) ?? index
    const params = { prefix: prefix === '' ? undefined : prefix, [index]: name }
    return { params, props: { view }, cacheKey: toCacheKey(view) }
  })
}

/** The page of coverage in each locale, where the settings ask for it and there is a report. */
export function toCoveragePaths() {
  const site = currentSite()
  const { coverage, locales } = site.corpus
  if (coverage === undefined) return []
  return locales.map(({ tag, prefix }) => {
    const view = toCoverageView(site, coverage, tag)
    const name = toCoverageRoute(site, tag).split('/').at(-2)
    const params = { prefix: prefix === '' ? undefined : prefix, coverage: name }
    return { params, props: { view }, cacheKey: toCacheKey(view) }
  })
}
