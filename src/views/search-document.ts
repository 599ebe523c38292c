import { aliasWeight, textWeight, titleWeight } from '../core/answers/field.ts'
import { findLostParts } from '../core/answers/index-key.ts'
import { namesFilter } from '../core/answers/pagefind/open-term-index.ts'
import type { Article } from '../core/domain/article.ts'
import { aliasesStart, codeStart, cut, partsStart } from '../core/text/borders.ts'
import { escapeHtml } from './escape.ts'
import { type Site, toHref } from './site.ts'
import { toVisibleText } from './visible-text.ts'

/** One article as the search index reads it. */
export interface SearchDocument {
  url: string
  html: string
}

export function toSearchDocument(site: Site, article: Article): SearchDocument {
  return { url: toHref(site, article.route), html: toDocumentHtml(article) }
}

/** What of an article is searched. */
export type Searchable = Pick<
  Article,
  'locale' | 'kind' | 'title' | 'description' | 'aliases' | 'topic' | 'products' | 'audiences' | 'tiers'
> &
  Pick<Article, 'status' | 'reviewed' | 'runbook'> & { body: Pick<Article['body'], 'html'> }

export function toDocumentHtml(article: Searchable): string {
  const { kind, topic, products, audiences, tiers, status, reviewed } = article
  const names = [...article.aliases, ...(article.runbook?.alerts ?? [])].filter((name) => name !== article.title)
  const filters = Object.entries({
    [namesFilter]: [...new Set([article.title, ...names, ...findQuestions(article.body.html)])],
    kind: [kind],
    topic: [topic],
    product: products,
    audience: audiences,
    tier: tiers,
    status: status === 'deprecated' ? [status] : [],
  })
  const head = [
    `<title>${escapeHtml(article.title)}</title>`,
    ...filters.flatMap(([name, values]) =>
      values.map((value) => toMeta(`data-pagefind-filter="${name}[content]"`, value)),
    ),
    toMeta('data-pagefind-meta="kind[content]"', kind),
    toMeta('data-pagefind-meta="topic[content]"', topic),
    toMeta('data-pagefind-meta="description[content]"', article.description),
    ...(reviewed === undefined ? [] : [toMeta('data-pagefind-meta="reviewed[content]"', reviewed)]),
    ...(status === 'deprecated' ? [toMeta('data-pagefind-meta="status[content]"', status)] : []),
  ]
  const text = toBareHtml(article.body.html)
  const parts = [
    toHidden(findLostParts(article.title), titleWeight),
    toHidden(findLostParts(names.join('\n')), aliasWeight),
    toHidden(findLostParts(text.replace(/<[^>]*>|&#?\w+;/g, ' ')), textWeight),
  ].flat()
  const hidden = writeHidden(toHidden(names, aliasWeight), aliasesStart) + writeHidden(parts, partsStart)
  return `<html lang="${escapeHtml(article.locale)}"><head>${head.join('')}</head><body><h1>${escapeHtml(article.title)}</h1>${text}${hidden}</body></html>`
}

/** Headings that ask something: a page of many questions is called by each of them. */
function findQuestions(html: string): string[] {
  if (!/[?？]/.test(html)) return []
  const headings = [...html.matchAll(heading)].map(([, inner = '']) => toVisibleText(inner))
  return headings.filter((text) => /[?？]$/.test(text)).slice(0, maxQuestions)
}

const heading = /<h[2-6]\b[^>]*>(.*?)<\/h[2-6]>/gs
const maxQuestions = 200

/** What is searched and stands nowhere on the page. */
interface Hidden {
  text: string
  /** In 24ths. */
  weight: number
}

const toHidden = (texts: readonly string[], weight: number): Hidden[] => texts.map((text) => ({ text, weight }))

function writeHidden(all: readonly Hidden[], start: string): string {
  const paragraphs = all.map(
    ({ text, weight }, index) =>
      `<p data-pagefind-weight="${weight / 24}">${index === 0 ? start : ''}${escapeHtml(text)}${cut}</p>`,
  )
  return paragraphs.join('')
}

function toMeta(attribute: string, content: string): string {
  return `<meta ${attribute} content="${escapeHtml(content)}">`
}

/**
 * Blocks, headings with their ids and text: highlighting and links are half of the markup and nothing to an index. What
 * no sentence runs across is cut off, and the cells of a row are set apart.
 */
function toBareHtml(html: string): string {
  return html
    .replace(codeLabel, '')
    .replace(inlineTag, '')
    .replace(code, `$1${codeStart}$2${cut}</pre>`)
    .replace(tableStart, `$1${cut}`)
    .replace(rowEnd, `${cut}$&`)
    .replace(cellEnd, '$1 ·$2')
}

const codeLabel = /<figure class="code[^"]*"><figcaption>[^<]*<\/figcaption>/g
const inlineTag = /<\/?(?:a|b|code|del|em|i|img|input|kbd|span|strong|sub|sup)(?:\s+[\w:-]+(?:="[^"]*")?)*\s*>/g
const code = /(<pre[^>]*>)\s*([^<]*?)\s*<\/pre>/g
const tableStart = /(<table[^>]*>\s*(?:<t(?:head|body)>\s*)?<tr>\s*<t[dh][^>]*>)(?=[^<\s])/g
const rowEnd = /<\/t[dh]>\s*<\/tr>/g
const cellEnd = /([^\s>])(<\/t[dh]>)(?!\s*<\/tr>)/g
