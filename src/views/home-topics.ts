import { defaultTopic } from '../core/corpus/to-article.ts'
import type { Article } from '../core/domain/article.ts'
import { type ArticleLink, toArticleLink } from './article-link.ts'
import { topicLabel } from './labels.ts'
import { pickArticles } from './pick-articles.ts'
import { indexOf, routesOf, type Site, toHref } from './site.ts'

/** Topics that have a list of their own, articles in it, and topics that are a line each. */
const most = { lists: 12, articles: 3, lines: 24 }

export interface HomeTopics {
  lists: { title: string; href: string; count: number; articles: ArticleLink[] }[]
  /** Smaller topics. What is alone in its topic stands for it. */
  lines: { title: string; href: string; count: number }[]
  /** All that there are: more than lists and lines where there are many. */
  count: number
  /** The articles lie in no folder and name no topic: a line each, as far as they go. */
  isFlat: boolean
}

interface Topic {
  slug: string
  members: Article[]
}

/**
 * The topics as the home page has them: up to a dozen, each with its articles. Of more, the largest have that, and the next
 * ones a line; in each part they keep the site's order.
 */
export function toHomeTopics(site: Site, locale: string): HomeTopics {
  const { byTopic } = indexOf(site, locale)
  const topics = site.corpus.topics.flatMap(({ slug }): Topic[] => {
    const members = byTopic.get(slug)
    return members === undefined ? [] : [{ slug, members }]
  })
  const [only] = topics
  if (topics.length === 1 && only?.slug === defaultTopic.slug && !Object.hasOwn(site.corpus.config.topics, only.slug)) {
    const lines = pickArticles(site, only.members, most.lines).map((link) => ({ ...link, count: 1 }))
    return { lists: [], lines, count: 1, isFlat: true }
  }
  const linked = ({ members }: Topic): number =>
    members.reduce((sum, article) => sum + (site.inbound.get(article) ?? 0), 0)
  const bySize = topics.toSorted((a, b) => b.members.length - a.members.length || linked(b) - linked(a))
  const isAlone = ({ members }: Topic): boolean => members.length === 1
  const listed = new Set(
    topics.length <= most.lists ? topics : bySize.filter((topic) => !isAlone(topic)).slice(0, most.lists),
  )
  const lined = new Set(bySize.filter((topic) => !listed.has(topic)).slice(0, most.lines))
  const toLine = ({ slug, members }: Topic): HomeTopics['lines'][number] => ({
    title: topicLabel(site, slug, locale),
    href: toHref(site, routesOf(site, locale).topic(slug)),
    count: members.length,
  })
  return {
    lists: topics
      .filter((topic) => listed.has(topic))
      .map((topic) => ({ ...toLine(topic), articles: pickArticles(site, topic.members, most.articles) })),
    lines: topics
      .filter((topic) => lined.has(topic))
      .map((topic) => {
        const [only] = topic.members
        return isAlone(topic) && only !== undefined ? { ...toArticleLink(site, only), count: 1 } : toLine(topic)
      }),
    count: topics.length,
    isFlat: false,
  }
}
