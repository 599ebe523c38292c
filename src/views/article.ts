import type { Article } from '../core/domain/article.ts'
import { toBodyHtml } from './body-html.ts'
import type { Site } from './site.ts'

export function toArticleView(site: Site, article: Article) {
  return { title: article.title, html: toBodyHtml(site, article), locale: article.locale, description: article.description }
}
