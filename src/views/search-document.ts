import { aliasWeight, textWeight, titleWeight } from '../core/answers/field.ts'
import { findLostParts } from '../core/answers/index-key.ts'
import { namesFilter, reviewedFilter } from '../core/answers/indexed-page.ts'
import type { Article } from '../core/domain/article.ts'
import { aliasesStart, cut, partsStart } from '../core/text/borders.ts'
import { dropMarks, toSearchText, toTitleText, weigh } from './search-text.ts'
import { type Site, toHref } from './site.ts'
import { toVisibleText } from './visible-text.ts'

/** One article as the search index reads it. */
export interface SearchDocument {
  url: string
  /** In lower case. */
  language: string
  /** See `toSearchText`. */
  content: string
  /** What pages are picked by and what is shown of them, each with its values. */
  filters: Record<string, string[]>
  /** Words of it are searched. */
  meta: { description: string }
}

export const toSearchDocument = (site: Site, article: Article): SearchDocument =>
  toDocument(article, toHref(site, article.route))

/** What of an article is searched. */
export type Searchable = Pick<
  Article,
  'locale' | 'kind' | 'title' | 'description' | 'aliases' | 'topic' | 'products' | 'audiences' | 'tiers'
> &
  Pick<Article, 'status' | 'reviewed' | 'runbook'> & { body: Pick<Article['body'], 'html'> }

export function toDocument(article: Searchable, url: string): SearchDocument {
  const { locale, title, description, kind, topic, products, audiences, tiers, status, reviewed } = article
  const names = [...article.aliases, ...(article.runbook?.alerts ?? [])].filter((name) => name !== title)
  const filters = {
    [namesFilter]: [...new Set([title, ...names, ...findQuestions(article.body.html)])],
    kind: [kind],
    topic: [topic],
    product: products,
    audience: audiences,
    tier: tiers,
    status: status === 'deprecated' ? [status] : [],
    [reviewedFilter]: reviewed === undefined ? [] : [reviewed],
  }
  const text = toSearchText(article.body.html)
  const hidden = [
    ...mark(
      names.map((name) => [name, aliasWeight]),
      aliasesStart,
    ),
    ...mark(
      [
        ...findLostParts(title).map((part): Weighed => [part, titleWeight]),
        ...findLostParts(names.join('\n')).map((part): Weighed => [part, aliasWeight]),
        ...findLostParts(dropMarks(text)).map((part): Weighed => [part, textWeight]),
      ],
      partsStart,
    ),
  ]
  return {
    url,
    language: locale.toLowerCase(),
    content: [toTitleText(title), text, ...hidden].join(''),
    filters: Object.fromEntries(Object.entries(filters).filter(([, values]) => values.length > 0)),
    meta: { description },
  }
}

/** Headings that ask something: a page of many questions is called by each of them. */
function findQuestions(html: string): string[] {
  if (!/[?？]/.test(html)) return []
  const headings = [...html.matchAll(heading)].map(([, inner = '']) => toVisibleText(inner))
  return headings.filter((text) => /[?？]$/.test(text)).slice(0, maxQuestions)
}

const heading = /<h[2-6]\b[^>]*>(.*?)<\/h[2-6]>/gs
const maxQuestions = 200

/** Words that are searched and stand nowhere on the page, and their weight in 24ths. */
type Weighed = readonly [text: string, weight: number]

/** The first of them begins with a border, and each ends with one. */
function mark(hidden: readonly Weighed[], start: string): string[] {
  return hidden.map(([text, weight], index) => weigh(`${index === 0 ? start : ''}${text}${cut}`, weight))
}
