import type { Article } from '../core/domain/article.ts'
import { escapeHtml } from './escape.ts'
import { type Site, toHref } from './site.ts'

/** One article as the search index reads it. */
export interface SearchDocument {
  url: string
  html: string
}

export function toSearchDocument(site: Site, article: Article): SearchDocument {
  return { url: toHref(site, article.route), html: toDocumentHtml(article) }
}

function toDocumentHtml(article: Article): string {
  const { kind, topic, products, audiences, tiers } = article
  const filters = Object.entries({ kind: [kind], topic: [topic], product: products, audience: audiences, tier: tiers })
  const head = [
    `<title>${escapeHtml(article.title)}</title>`,
    ...filters.flatMap(([name, values]) =>
      values.map((value) => toMeta(`data-pagefind-filter="${name}[content]"`, value)),
    ),
    toMeta('data-pagefind-meta="kind[content]"', kind),
    toMeta('data-pagefind-meta="topic[content]"', topic),
    toMeta('data-pagefind-meta="description[content]"', article.description),
  ]
  const names = [...article.aliases, ...(article.runbook?.alerts ?? [])].filter((name) => name !== article.title)
  const aliases = names.map((name) => `<p data-pagefind-weight="5">${escapeHtml(name)}</p>`).join('')
  return `<html lang="${escapeHtml(article.locale)}"><head>${head.join('')}</head><body><h1>${escapeHtml(article.title)}</h1>${toBareHtml(article.body.html)}${aliases}</body></html>`
}

function toMeta(attribute: string, content: string): string {
  return `<meta ${attribute} content="${escapeHtml(content)}">`
}

/** Blocks, headings with their ids and text: highlighting and links are half of the markup and nothing to an index. */
function toBareHtml(html: string): string {
  return html.replace(codeLabel, '').replace(inlineTag, '')
}

const codeLabel = /<figure class="code[^"]*"><figcaption>[^<]*<\/figcaption>/g
const inlineTag = /<\/?(?:a|b|code|del|em|i|img|input|kbd|span|strong|sub|sup)(?:\s+[\w:-]+(?:="[^"]*")?)*\s*>/g
