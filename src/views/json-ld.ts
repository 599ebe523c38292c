import type { Article } from '../core/domain/article.ts'
import type { Crumb } from './breadcrumbs.ts'
import { toLang } from './page.ts'
import { type Site, toAbsoluteHref } from './site.ts'
import { toVisibleText } from './visible-text.ts'

/** The way to a page, for search engines; nothing where the site's address is not known. */
export function toBreadcrumbJsonLd(site: Site, crumbs: readonly Crumb[], last: Crumb): string[] {
  if (site.corpus.config.url === undefined) return []
  const itemListElement = [...crumbs, last].map(({ title, route }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: title,
    item: toAbsoluteHref(site, route),
  }))
  return [toScript({ '@type': 'BreadcrumbList', itemListElement })]
}

/** A question with the text of its answer as the page shows it (`html`), or an article. */
export function toArticleJsonLd(site: Site, article: Article, html: string): string {
  const inLanguage = toLang(article.locale)
  const dateModified = article.change?.date ?? article.reviewed
  if (article.kind === 'faq' && html !== '') {
    const acceptedAnswer = { '@type': 'Answer', text: toVisibleText(html) }
    return toScript({
      '@type': 'FAQPage',
      inLanguage,
      dateModified,
      mainEntity: [{ '@type': 'Question', name: article.title, acceptedAnswer }],
    })
  }
  return toScript({
    '@type': 'TechArticle',
    headline: article.title,
    description: article.description || undefined,
    inLanguage,
    dateModified,
    url: toAbsoluteHref(site, article.route),
  })
}

/** JSON that cannot end the script element it stands in. */
export function toScript(data: Record<string, unknown>): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...data }).replaceAll('<', '\\u003c')
}
