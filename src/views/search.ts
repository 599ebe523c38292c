import { audienceLabel, productLabel, topicLabel } from './labels.ts'
import { type PageView, toPageView } from './page.ts'
import { indexOf, routesOf, type Site } from './site.ts'
import { type Strings, stringsFor } from './words.ts'

/** The search page and what can be filtered by on it. */
export interface SearchPageView {
  page: PageView
  facets: Facet[]
}

export interface Facet {
  name: keyof Strings['search']['facets']
  label: string
  /** The values that articles of this locale have, most articles first. */
  options: { value: string; label: string; count: number }[]
}

export function toSearchPageView(site: Site, locale: string): SearchPageView {
  const facets = toFacets(site, locale)
  const routes = routesOf(site, locale)
  return {
    page: toPageView(site, {
      locale,
      route: routes.search,
      title: stringsFor(locale).search.title,
      description: stringsFor(locale).search.description,
      at: (tag) => ({ route: routesOf(site, tag).search, isOwn: true }),
      isListed: false,
    }),
    facets: facets.filter(({ options }) => options.length > 1),
  }
}

function toFacets(site: Site, locale: string): Facet[] {
  const articles = site.byLocale.get(locale) ?? []
  const { search, kindGroups } = stringsFor(locale)
  const { tiers } = indexOf(site, locale)
  const tierLabel = (tier: string): string =>
    tiers.find(({ id }) => id === tier || id.endsWith(`/${tier}`))?.title ?? tier
  const facet = (
    name: Facet['name'],
    valuesOf: (article: (typeof articles)[number]) => string[],
    labelOf: (value: string) => string,
  ): Facet => {
    const counts = new Map<string, number>()
    for (const article of articles)
      for (const value of new Set(valuesOf(article))) counts.set(value, (counts.get(value) ?? 0) + 1)
    const options = [...counts].map(([value, count]) => ({ value, label: labelOf(value), count }))
    options.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    return { name, label: search.facets[name], options }
  }
  return [
    facet(
      'kind',
      ({ kind }) => [kind],
      (kind) => kindGroups[kind as keyof typeof kindGroups],
    ),
    facet(
      'topic',
      ({ topic }) => [topic],
      (topic) => topicLabel(site, topic, locale),
    ),
    facet(
      'product',
      ({ products }) => products,
      (product) => productLabel(site, product, locale),
    ),
    facet(
      'audience',
      ({ audiences }) => audiences,
      (audience) => audienceLabel(site, audience, locale),
    ),
    facet('tier', (article) => article.tiers, tierLabel),
  ]
}
