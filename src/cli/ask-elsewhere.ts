import { toSafeText } from '../adapters/reporters/terminal.ts'
import { toNearestTopics, toWeighedTerms } from '../core/answers/nearest-topics.ts'
import { toSearchTopics } from '../views/search-topics.ts'
import { routesOf, type Site, toHref } from '../views/site.ts'
import type { Asked } from './asker.ts'

/** Where to look instead, as the search of the site says it, where no article answers; else nothing. */
export async function formatElsewhere(
  question: string,
  { state, hint, locale, terms, index }: Asked,
  site: Site,
): Promise<string> {
  if (state !== 'nothing' || hint !== undefined) return ''
  const topics = toNearestTopics(
    question,
    toSearchTopics(site)[locale] ?? [],
    toWeighedTerms(terms),
    await index.readFacets(),
  )
  const routes = routesOf(site, locale)
  const lines = [
    '',
    'No article here answers this.',
    ...(topics.length > 0 ? ['Topics that may help:', ...topics.map(({ title, href }) => `   ${title}: ${href}`)] : []),
    `Everything from A to Z: ${toHref(site, routes.az)}`,
    `How to reach people: ${toHref(site, routes.help)}`,
  ]
  return `${lines.map((line) => toSafeText(line)).join('\n')}\n`
}
