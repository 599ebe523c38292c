import type { Article } from '../../core/domain/article.ts'
import { hasHelp } from '../page.ts'
import { indexOf, routesOf, type Site } from '../site.ts'

/** One page that search engines shall know, with its versions in every language that has it. */
export interface ListedPage {
  locale: string
  route: string
  /** `YYYY-MM-DD` or a full time; absent where nobody knows. */
  changed: string | undefined
  /** Route by locale tag, this page's own included. */
  versions: ReadonlyMap<string, string>
}

/** Articles, then each locale's own pages: not the search page, which shows nothing of its own. */
export function* toListedPages(site: Site): Generator<ListedPage> {
  for (const article of site.corpus.articles) {
    const versions = new Map((site.byId.get(article.id) ?? [article]).map(({ locale, route }) => [locale, route]))
    yield { locale: article.locale, route: article.route, changed: toChangeDate(article), versions }
  }
  const own = new Map(site.corpus.locales.map(({ tag }) => [tag, toOwnPages(site, tag)]))
  for (const [locale, pages] of own) {
    for (const [name, route] of pages) {
      const versions = new Map(
        [...own].flatMap(([tag, others]) => {
          const other = others.get(name)
          return other === undefined ? [] : [[tag, other] as const]
        }),
      )
      yield { locale, route, changed: undefined, versions }
    }
  }
}

/** When an article last changed, as far as anybody knows: its last commit, else its last review. */
export function toChangeDate({ change, reviewed }: Article): string | undefined {
  return change?.date ?? reviewed
}

/** A locale's own pages by name; those that list something only where there is something. */
function toOwnPages(site: Site, locale: string): Map<string, string> {
  const routes = routesOf(site, locale)
  const { runbooks, tiers, byTopic, hasDates } = indexOf(site, locale)
  return new Map([
    ['home', routes.home],
    ...(hasHelp(site, locale) ? [['help', routes.help] as const] : []),
    ['topics', routes.topics],
    ['az', routes.az],
    ...(hasDates ? [['changes', routes.changes] as const] : []),
    ...(runbooks.length > 0 ? [['runbooks', routes.runbooks] as const] : []),
    ...(tiers.length > 0 ? [['tiers', routes.tiers] as const] : []),
    ...site.corpus.topics
      .filter(({ slug }) => byTopic.has(slug))
      .map(({ slug }) => [`topics/${slug}`, routes.topic(slug)] as const),
  ])
}
