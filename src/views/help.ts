import { toLabel } from '../core/domain/labels.ts'
import { hasHelp, type PageView, toPageView } from './page.ts'
import { indexOf, routesOf, type Site, toHref } from './site.ts'
import { type SupportForm, toSupportForm } from './support-form.ts'
import { type TierFacts, toTierFacts } from './tier-facts.ts'
import { toKeptWays, toOpenWays, toTierWays, type WayView } from './ways.ts'
import { stringsFor } from './words.ts'

export interface HelpView {
  page: PageView
  home: string
  message: string
  /** Open to everyone: the config's. */
  ways: WayView[]
  /** Open without a tier, for some. */
  keptWays: WayView[]
  tiers: ({
    title: string
    href: string
    description: string
    for: string[]
    ways: WayView[]
  } & Pick<TierFacts, 'hours' | 'hoursHref'>)[]
  compareHref: string | undefined
  /** What the form that makes tickets asks and knows; `undefined` where there is nobody to hand one to. */
  form: SupportForm | undefined
}

export function toHelpView(site: Site, locale: string): HelpView {
  const { help } = site.corpus.config
  const { tiers } = indexOf(site, locale)
  const words = stringsFor(locale).help
  const routes = routesOf(site, locale)
  return {
    page: toPageView(site, {
      locale,
      route: routes.help,
      title: words.title,
      description: words.description,
      section: 'help',
      at: (tag) => ({ route: routesOf(site, tag).help, isOwn: true }),
    }),
    home: toHref(site, routes.home),
    message: help.message === undefined ? '' : toLabel(help.message, locale),
    ways: toOpenWays(site, locale),
    keptWays: toKeptWays(site, locale),
    tiers: tiers.map((article) => {
      const facts = toTierFacts(site, article, locale)
      return {
        title: article.title,
        href: toHref(site, article.route),
        description: article.description,
        for: facts.for,
        ways: toTierWays(site, article.id, article.tier?.channels ?? [], locale),
        hours: facts.hours,
        hoursHref: facts.hoursHref,
      }
    }),
    compareHref: tiers.length > 1 ? toHref(site, routes.tiers) : undefined,
    form: hasHelp(site, locale) ? toSupportForm(site, locale) : undefined,
  }
}
