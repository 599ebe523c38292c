import { type ArticleEvent, toArticleEvents } from '../releases/article-event.ts'
import { type ArticleChange, changeTypes } from '../releases/compare-releases.ts'
import type { Release } from '../releases/release.ts'

/** What is told of one publish. */
export interface Announcement {
  /** Name of the site. */
  site: string
  release: Release['id']
  /** UTC. */
  time: string
  /** In the order of `changeTypes`; those without an article are not there. */
  groups: { type: ArticleChange['type']; label: string; articles: { title: string; url: string }[] }[]
  events: ArticleEvent[]
}

const labels = { published: 'New', changed: 'Changed', moved: 'Moved', removed: 'Removed' } as const

/**
 * What there is to tell, or undefined where nothing changed.
 *
 * @param locales tags of the languages that count; undefined for all
 */
export function toAnnouncement(
  site: string,
  release: Pick<Release, 'id' | 'time' | 'commit'>,
  changes: readonly ArticleChange[],
  locales?: readonly string[],
): Announcement | undefined {
  const told = changes.filter(({ article }) => locales === undefined || locales.includes(article.locale))
  if (told.length === 0) return undefined
  const groups = changeTypes.map((type) => ({
    type,
    label: labels[type],
    articles: told
      .filter((change) => change.type === type)
      .map(({ article }) => ({ title: article.title, url: article.href })),
  }))
  return {
    site,
    release: release.id,
    time: release.time,
    groups: groups.filter(({ articles }) => articles.length > 0),
    events: toArticleEvents(told, release),
  }
}
