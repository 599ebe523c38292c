import type { SearchTopic } from '../core/answers/nearest-topics.ts'
import { topicLabel } from './labels.ts'
import { indexOf, routesOf, type Site, toHref } from './site.ts'

/** `topics.json` beside the index: each language's topics, most articles first, for questions without an answer. */
export function toSearchTopics(site: Site): Record<string, SearchTopic[]> {
  const entries = site.corpus.locales.map(({ tag }) => {
    const topics = [...indexOf(site, tag).byTopic].sort(([, a], [, b]) => b.length - a.length)
    return [
      tag.toLowerCase(),
      topics.map(([id]) => ({
        id,
        title: topicLabel(site, id, tag),
        href: toHref(site, routesOf(site, tag).topic(id)),
      })),
    ]
  })
  return Object.fromEntries(entries)
}
