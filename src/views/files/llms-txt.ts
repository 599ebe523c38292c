import type { Article } from '../../core/domain/article.ts'
import { topicLabel } from '../labels.ts'
import { localeOf, type Site } from '../site.ts'
import { toTwinRoute } from './markdown-twin.ts'
import { type SiteFile, toBestHref } from './site-file.ts'
import { toSiteDescription, toSiteName } from './site-name.ts'

/**
 * `llms.txt` (https://llmstxt.org): every article's Markdown, by language and topic. Deprecated ones come last, under
 * the heading that readers with little room leave out.
 */
export function toLlmsFiles(site: Site): SiteFile[] {
  const { defaultLocale, locales } = site.corpus
  const description = toSiteDescription(site, defaultLocale)
  const sections = locales.flatMap(({ tag }) => toSections(site, tag))
  const optional = site.corpus.articles.filter(({ status }) => status === 'deprecated')
  if (optional.length > 0) sections.push({ heading: 'Optional', articles: optional })
  const blocks = [
    `# ${toLine(toSiteName(site, defaultLocale))}`,
    ...(description === '' ? [] : [`> ${toLine(description)}`]),
    ...sections.map(({ heading, articles }) => {
      const lines = articles.map((article) => toItem(site, article))
      return `## ${toLine(heading)}\n\n${lines.join('\n')}`
    }),
  ]
  return [{ path: 'llms.txt', content: `${blocks.join('\n\n')}\n` }]
}

function toSections(site: Site, locale: string): { heading: string; articles: Article[] }[] {
  const current = (site.byLocale.get(locale) ?? []).filter(({ status }) => status !== 'deprecated')
  const byTopic = Map.groupBy(current, ({ topic }) => topic)
  const { name } = localeOf(site, locale)
  return site.corpus.topics.flatMap(({ slug }) => {
    const articles = byTopic.get(slug)
    if (articles === undefined) return []
    const label = topicLabel(site, slug, locale)
    return [{ heading: site.corpus.locales.length > 1 ? `${name}: ${label}` : label, articles }]
  })
}

/** Readers of the format take a title up to the first bracket and an address up to the first parenthesis. */
function toItem(site: Site, article: Article): string {
  const href = toBestHref(site, toTwinRoute(article)).replaceAll('(', '%28').replaceAll(')', '%29')
  const title = toLine(article.title).replaceAll('[', '(').replaceAll(']', ')')
  const description = toLine(article.description)
  return `- [${title}](${href})${description === '' ? '' : `: ${description}`}`
}

function toLine(text: string): string {
  return text.toWellFormed().replace(/\s+/g, ' ').trim()
}
