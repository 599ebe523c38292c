import type { ArticleChange } from './compare-releases.ts'
import type { Release } from './release.ts'

/** One change of one article, for other systems; its schema is `article-event.schema.json`. */
export interface ArticleEvent {
  version: 1
  event: `article.${ArticleChange['type']}`
  id: string
  locale: string
  route: string
  url: string
  title: string
  hash: string
  tiers: string[]
  /** Where it was, and under which id, before it moved. */
  from: { id: string; route: string } | null
  /** When the release that brought it was published, UTC. */
  at: string
  release: string
  commit: string | null
}

export function toArticleEvents(
  changes: readonly ArticleChange[],
  { id: release, time, commit }: Pick<Release, 'id' | 'time' | 'commit'>,
): ArticleEvent[] {
  return changes.map(({ type, article, before }) => ({
    version: 1,
    event: `article.${type}`,
    id: article.id,
    locale: article.locale,
    route: article.route,
    url: article.href,
    title: article.title,
    hash: article.hash,
    tiers: article.tiers,
    from: type === 'moved' && before ? { id: before.id, route: before.route } : null,
    at: time,
    release,
    commit: commit?.id ?? null,
  }))
}
