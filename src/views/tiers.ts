import { severityLabel } from './labels.ts'
import { type PageView, toPageView } from './page.ts'
import { indexOf, routesOf, type Site, toHref } from './site.ts'
import { formatTarget, type TierFacts, toSeverities, toTierFacts } from './tier-facts.ts'
import { stringsFor } from './words.ts'

type Measure = 'firstResponse' | 'update' | 'resolution'

export interface TierColumn extends TierFacts {
  title: string
  description: string
  href: string
}

export interface TiersView {
  page: PageView
  home: string
  tiers: TierColumn[]
  /** Facts that at least one tier states; a row that none states is not shown. */
  rows: { for: boolean; price: boolean; channels: boolean; hours: boolean; entitlements: boolean }
  /** A row a severity, a cell a tier; an empty cell means that the tier does not say. */
  measures: { name: Measure; severities: { label: string; cells: string[] }[] }[]
}

export function toTiersView(site: Site, locale: string): TiersView {
  const { tiers } = indexOf(site, locale)
  const words = stringsFor(locale).tiers
  const routes = routesOf(site, locale)
  const columns = tiers.map((article) => ({
    title: article.title,
    description: article.description,
    href: toHref(site, article.route),
    ...toTierFacts(site, article, locale),
  }))
  const severities = toSeverities(
    site,
    tiers.flatMap(({ tier }) => Object.keys(tier?.targets ?? {})),
  )
  const names: Measure[] = ['firstResponse', 'update', 'resolution']
  const measures = names.map((name) => ({
    name,
    severities: severities.map((severity) => ({
      label: severityLabel(severity, locale),
      cells: tiers.map(({ tier }) => formatTarget(tier?.targets[severity]?.[name], locale)),
    })),
  }))
  return {
    page: toPageView(site, {
      locale,
      route: routes.tiers,
      title: words.title,
      description: words.description,
      section: 'tiers',
      at: (tag) => ({ route: routesOf(site, tag).tiers, isOwn: indexOf(site, tag).tiers.length > 0 }),
      isListed: tiers.length > 0,
    }),
    home: toHref(site, routes.home),
    tiers: columns,
    rows: {
      for: columns.some((tier) => tier.for.length > 0),
      price: columns.some(({ price }) => price !== ''),
      channels: columns.some(({ channels }) => channels.length > 0),
      hours: columns.some(({ hours }) => hours !== undefined),
      entitlements: columns.some(({ entitlements }) => entitlements.length > 0),
    },
    measures: measures.filter((measure) => measure.severities.some(({ cells }) => cells.some((cell) => cell !== ''))),
  }
}
