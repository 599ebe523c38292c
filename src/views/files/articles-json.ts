import type { Article } from '../../core/domain/article.ts'
import type { Site } from '../site.ts'
import { toTwinRoute } from './markdown-twin.ts'
import { type SiteFile, toBestHref } from './site-file.ts'

/** Grows when a field changes its meaning or goes; new fields do not count. */
const version = 1

/** `api/articles.json`: what every article is, without its text, one on a line, sorted by route. */
export function toArticlesJsonFiles(site: Site): SiteFile[] {
  const lines = site.corpus.articles.map((article) => JSON.stringify(toEntry(site, article)))
  const content = `{"version":${version},"articles":[${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n`}]}\n`
  return [{ path: 'api/articles.json', content }]
}

/** Every field is always there; what an article does not have is `null`. */
function toEntry(site: Site, article: Article): Record<string, unknown> {
  const { id, locale, route, title, description, kind, topic, tags, aliases, versions, tiers, status } = article
  return {
    id,
    locale,
    route,
    href: toBestHref(site, route),
    markdown: toBestHref(site, toTwinRoute(article)),
    title,
    description,
    kind,
    topic,
    tags,
    aliases,
    products: article.products,
    versions,
    audiences: article.audiences,
    tiers,
    owner: article.owner ?? null,
    reviewed: article.reviewed ?? null,
    status,
    change: article.change ?? null,
    words: article.body.words,
  }
}
