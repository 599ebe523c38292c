import { type Article, type Kind, kinds } from '../core/domain/article.ts'
import { type ArticleLink, type ArticleSummary, toArticleLink, toArticleSummary } from './article-link.ts'
import { toBreadcrumbJsonLd } from './json-ld.ts'
import { audienceLabel, topicLabel } from './labels.ts'
import { type PageView, toPageView } from './page.ts'
import { indexOf, routesOf, type Site, toHref } from './site.ts'
import { stringsFor } from './words.ts'

export interface TopicsView {
  page: PageView
  home: string
  lead: string
  /** Counts are of one kind each, in words. */
  topics: { title: string; href: string; counts: string[] }[]
  audiences: { id: string; title: string; articles: ArticleLink[] }[]
}

export interface TopicView {
  page: PageView
  crumbs: { title: string; href: string }[]
  title: string
  count: number
  groups: { kind: Kind; title: string; articles: ArticleSummary[] }[]
}

/** Where the articles for an audience stand on the page of topics. */
export const toAudienceId = (slug: string): string => `for-${slug.toLowerCase().replace(/\s+/g, '-')}`

export function toTopicsView(site: Site, locale: string): TopicsView {
  const { byTopic, byAudience } = indexOf(site, locale)
  const words = stringsFor(locale).topics
  const routes = routesOf(site, locale)
  const audiences = Object.keys(site.corpus.config.audiences).filter((slug) => byAudience.has(slug))
  const lead = audiences.length > 0 ? words.descriptionWithReaders : words.description
  return {
    page: toPageView(site, {
      locale,
      route: routes.topics,
      title: words.title,
      description: lead,
      section: 'topics',
      at: (tag) => ({ route: routesOf(site, tag).topics, isOwn: true }),
    }),
    home: toHref(site, routes.home),
    lead,
    topics: site.corpus.topics.flatMap(({ slug }) => {
      const members = byTopic.get(slug) ?? []
      if (members.length === 0) return []
      const title = topicLabel(site, slug, locale)
      return [{ title, href: toHref(site, routes.topic(slug)), counts: countKinds(members, locale) }]
    }),
    audiences: audiences.map((slug) => ({
      id: toAudienceId(slug),
      title: audienceLabel(site, slug, locale),
      articles: (byAudience.get(slug) ?? []).map((article) => toArticleLink(site, article)),
    })),
  }
}

/** Slugs of the topics that a locale has articles in, in the site's order. */
export function topicsOf(site: Site, locale: string): string[] {
  const { byTopic } = indexOf(site, locale)
  return site.corpus.topics.map(({ slug }) => slug).filter((slug) => byTopic.has(slug))
}

export function toTopicView(site: Site, slug: string, locale: string): TopicView {
  const members = indexOf(site, locale).byTopic.get(slug) ?? []
  const words = stringsFor(locale)
  const routes = routesOf(site, locale)
  const title = topicLabel(site, slug, locale)
  const crumbs = [
    { title: words.page.home, route: routes.home },
    { title: words.topics.title, route: routes.topics },
  ]
  return {
    page: toPageView(site, {
      locale,
      route: routes.topic(slug),
      title,
      description: words.topics.topicDescription(title, members.length),
      section: 'topics',
      at: (tag) =>
        indexOf(site, tag).byTopic.has(slug) ? { route: routesOf(site, tag).topic(slug), isOwn: true } : undefined,
      jsonLd: toBreadcrumbJsonLd(site, crumbs, { title, route: routes.topic(slug) }),
    }),
    crumbs: crumbs.map(({ title, route }) => ({ title, href: toHref(site, route) })),
    title,
    count: members.length,
    groups: kinds.flatMap((kind) => {
      const articles = members.filter((article) => article.kind === kind)
      if (articles.length === 0) return []
      return [
        { kind, title: words.kindGroups[kind], articles: articles.map((article) => toArticleSummary(site, article)) },
      ]
    }),
  }
}

function countKinds(members: readonly Article[], locale: string): string[] {
  const { kindCounts } = stringsFor(locale)
  const counts = Map.groupBy(members, ({ kind }) => kind)
  return kinds.flatMap((kind) => {
    const count = counts.get(kind)?.length ?? 0
    return count === 0 ? [] : [kindCounts[kind](count)]
  })
}
