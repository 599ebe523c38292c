import type { Article, Kind } from '../core/domain/article.ts'
import { topicLabel } from './labels.ts'
import { indexOf, type Site, toHref } from './site.ts'

/** An article as lists show it. */
export interface ArticleLink {
  href: string
  title: string
  kind: Kind
}

export interface ArticleSummary extends ArticleLink {
  description: string
}

export function toArticleLink(site: Site, { route, title, kind }: Article): ArticleLink {
  return { href: toHref(site, route), title, kind }
}

/** An article as a list across topics shows it; without its topic where the locale has only one. */
export interface ArticleEntry extends ArticleLink {
  topic: string
}

export function toArticleEntry(site: Site, article: Article, locale: string): ArticleEntry {
  const topic = indexOf(site, locale).byTopic.size > 1 ? topicLabel(site, article.topic, locale) : ''
  return { ...toArticleLink(site, article), topic }
}

export function toArticleSummary(site: Site, article: Article): ArticleSummary {
  const { description, title } = article
  return { ...toArticleLink(site, article), description: description === title ? '' : shorten(description) }
}

/** Descriptions that were taken from a first paragraph can be long; lists show about two lines. */
function shorten(text: string): string {
  const points = [...text]
  if (points.length <= 160) return text
  return `${points
    .slice(0, 159)
    .join('')
    .replace(/[\s,;:，；：]+\S*$/, '')}…`
}
