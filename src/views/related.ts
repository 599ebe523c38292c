import type { Article } from '../core/domain/article.ts'
import { type ArticleLink, toArticleLink } from './article-link.ts'
import { indexOf, type Site } from './site.ts'

const most = 5
/** Fewer than this are filled up with neighbours from the topic. */
const least = 3
/** A tag on more articles than this says nothing about any two of them. */
const commonTag = 30

/**
 * What to read next: what the writer named, in that order; then articles that share rare tags, more of them first; then,
 * where that is little, the article's neighbours in its topic. What is below the page of a folder is listed there. Cost
 * does not grow with the site.
 */
export function toRelated(site: Site, article: Article): ArticleLink[] {
  const found = new Set<Article>()
  for (const target of article.related) {
    const named = findNamed(site, article, target)
    if (named !== undefined && named !== article) found.add(named)
  }
  const isNew = ({ id }: Article): boolean => !(article.isIndex && id.startsWith(`${article.id}/`))
  add(found, findSimilar(site, article).filter(isNew), most)
  if (found.size < least) add(found, findNeighbours(site, article).filter(isNew), least)
  return [...found].map((other) => toArticleLink(site, other))
}

function add(found: Set<Article>, others: readonly Article[], limit: number): void {
  for (const other of others) if (found.size < limit) found.add(other)
}

function findNamed(site: Site, article: Article, target: string): Article | undefined {
  const byId = indexOf(site, article.locale).byId.get(target.replace(/^\/|\/$/g, ''))
  if (byId !== undefined) return byId
  const resolution = site.resolve(article, target)
  return resolution.type === 'article' ? resolution.article : undefined
}

function findSimilar(site: Site, article: Article): Article[] {
  const { byTag } = indexOf(site, article.locale)
  const scores = new Map<Article, number>()
  for (const tag of new Set(article.tags)) {
    const members = byTag.get(tag) ?? []
    if (members.length > commonTag) continue
    for (const member of members)
      if (member !== article) scores.set(member, (scores.get(member) ?? 0) + 1 / members.length)
  }
  const nearer = (other: Article): number => Number(other.topic === article.topic)
  return [...scores]
    .sort(([a, scoreA], [b, scoreB]) => scoreB - scoreA || nearer(b) - nearer(a) || (a.route < b.route ? -1 : 1))
    .map(([other]) => other)
}

function findNeighbours(site: Site, article: Article): Article[] {
  const members = indexOf(site, article.locale).byTopic.get(article.topic) ?? []
  const place = site.places.get(article) ?? 0
  const around = [1, -1, 2, -2, 3].map((step) => members[place + step])
  return around.filter((other) => other !== undefined && !other.isIndex && other.status === 'published') as Article[]
}
