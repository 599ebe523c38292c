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

export function toArticleJsonLd(site: Site, article: Article): string {
  return toScript({
    '@type': 'TechArticle',
    headline: article.title,
    description: article.description || undefined,
    ...toOrigin(article),
    url: toAbsoluteHref(site, article.route),
  })
}

/** An article that answers a question, as search engines are told of it, but for the answer. */
export interface Question extends Origin {
  name: string
}

export const toQuestion = (article: Article): Question => ({ name: article.title, ...toOrigin(article) })

/** A question with the text of its answer as the page shows it (`html`). */
export function toQuestionJsonLd({ name, ...origin }: Question, html: string): string {
  const acceptedAnswer = { '@type': 'Answer', text: toVisibleText(html) }
  return toScript({ '@type': 'FAQPage', ...origin, mainEntity: [{ '@type': 'Question', name, acceptedAnswer }] })
}

interface Origin {
  inLanguage: string
  dateModified: string | undefined
}

const toOrigin = ({ locale, change, reviewed }: Article): Origin => ({
  inLanguage: toLang(locale),
  dateModified: change?.date ?? reviewed,
})

/** JSON that cannot end the script element it stands in. */
export function toScript(data: Record<string, unknown>): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...data }).replaceAll('<', '\\u003c')
}
