import type { Article } from '../core/domain/article.ts'
import { type ArticleLink, toArticleLink } from './article-link.ts'
import type { Site } from './site.ts'

/**
 * What stands for a list: those that writers gave a weight, in its order; then the most linked, since what others lean
 * on is what newcomers need. A list of nothing but folder pages or old articles shows those.
 */
export function pickArticles(site: Site, members: readonly Article[], count: number): ArticleLink[] {
  const linked = (article: Article): number => site.inbound.get(article) ?? 0
  const weigh = ({ weight }: Article): number => weight ?? Number.MAX_VALUE
  const telling = members.filter(({ status, isIndex }) => status === 'published' && !isIndex)
  return (telling.length > 0 ? telling : members)
    .toSorted((a, b) => weigh(a) - weigh(b) || linked(b) - linked(a))
    .slice(0, count)
    .map((article) => toArticleLink(site, article))
}
