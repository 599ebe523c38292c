import type { Article } from '../core/domain/article.ts'
import { type ArticleLink, toArticleLink } from './article-link.ts'
import { type FolderView, toFolderView } from './below.ts'
import { findHref, toBodyHtml } from './body-html.ts'
import { toBreadcrumbs } from './breadcrumbs.ts'
import { type Question, toArticleJsonLd, toBreadcrumbJsonLd, toQuestion, toQuestionJsonLd } from './json-ld.ts'
import { productLabel } from './labels.ts'
import { hasHelp, type PageView, type Section, toLang, toPageView } from './page.ts'
import { toRelated } from './related.ts'
import { toRepositoryHref } from './repository.ts'
import { type RunbookFacts, toRunbookFacts } from './runbook-facts.ts'
import { indexOf, localeOf, routesOf, type Site, toHref } from './site.ts'
import { type ContentsEntry, toContents } from './table-of-contents.ts'
import { type TierFacts, toTierFacts } from './tier-facts.ts'
import { toTierJsonLd } from './tier-json-ld.ts'
import { findVersion, toFallbacks, type Version } from './versions.ts'
import { formatDate, listSeparator, stringsFor } from './words.ts'

export interface DateView {
  date: string
  text: string
}

export interface ArticleView {
  page: PageView
  crumbs: { href: string; title: string }[]
  /** Id of the heading that the text itself began with, so that links to it still lead here. */
  titleId: string | undefined
  title: string
  /** Language and direction of the text where they are not the page's. */
  content: { lang: string; dir: 'ltr' | 'rtl' } | undefined
  notices: { type: 'note' | 'warning'; title: string; text: string }[]
  owner: string
  versions: string[]
  products: string[]
  tiers: { title: string; href: string | undefined }[]
  /** What stands between the names of a list. */
  separator: string
  reviewed: DateView | undefined
  changed: DateView | undefined
  editHref: string | undefined
  contents: ContentsEntry[]
  html: string
  /** What search engines are told too, once it has its answer. */
  question: Question | undefined
  /** A text that the config trusts with code: the page renders its file instead of `html`. Digest and links change when it would look otherwise. */
  trusted: { file: string; digest: string; hrefs: (string | undefined)[] } | undefined
  runbook: RunbookFacts | undefined
  tier: TierFacts | undefined
  below: FolderView | undefined
  related: ArticleLink[]
  /** The form, with this article as what did not help. */
  /** `undefined` where there is nobody to tell. */
  formHref: string | undefined
}

/** Everything that one article's page shows, in a locale that may not be the article's own. */
export function toArticleView(site: Site, { article, route, isFallback }: Version, locale: string): ArticleView {
  const crumbs = toBreadcrumbs(site, article, locale)
  const html = article.isTrusted ? '' : toBodyHtml(site, article, locale)
  const isQuestion = article.kind === 'faq' && html !== ''
  const jsonLd = isFallback
    ? []
    : [
        ...toBreadcrumbJsonLd(site, crumbs, { title: article.title, route }),
        ...(isQuestion ? [] : [toArticleJsonLd(site, article)]),
        ...(article.isIndex ? [] : toTierJsonLd(site, article)),
      ]
  return {
    page: { ...toFrame(site, { article, route, isFallback }, locale), jsonLd },
    crumbs: crumbs.map(({ title, route }) => ({ title, href: toHref(site, route) })),
    titleId: article.body.title?.id,
    title: article.title,
    content: isFallback ? { lang: toLang(article.locale), dir: localeOf(site, article.locale).dir } : undefined,
    notices: toNotices(site, article, locale, isFallback),
    owner: article.owner ?? '',
    versions: article.versions,
    products: article.products.map((product) => productLabel(site, product, locale)),
    tiers: article.kind === 'tier' ? [] : article.tiers.map((tier) => toTierLink(site, tier, locale)),
    separator: listSeparator(locale),
    reviewed: toDateView(article.reviewed, locale),
    changed: toDateView(article.change?.date, locale),
    editHref: toRepositoryHref(site, 'edit', article.file),
    contents: toContents(article.body.headings),
    html,
    question: isQuestion && !isFallback ? toQuestion(article) : undefined,
    trusted: article.isTrusted ? toTrusted(site, article) : undefined,
    runbook: article.isIndex ? undefined : toRunbookFacts(site, article, locale),
    tier: article.kind === 'tier' && !article.isIndex ? toTierFacts(site, article, locale) : undefined,
    below: article.isIndex ? toFolderView(site, article, locale) : undefined,
    related: isFallback ? [] : toRelated(site, article),
    formHref: hasHelp(site, locale) ? toFormHref(site, locale, route) : undefined,
  }
}

/** The answer says nothing that `html` does not: it is in no key, and made only for pages that are rendered. */
export function withAnswer(view: ArticleView): ArticleView {
  const { question, page, html } = view
  if (question === undefined) return view
  return { ...view, page: { ...page, jsonLd: [...page.jsonLd, toQuestionJsonLd(question, html)] } }
}

function toFormHref(site: Site, locale: string, route: string): string {
  const about = encodeURIComponent(toHref(site, route)).replaceAll('%2F', '/')
  return `${toHref(site, routesOf(site, locale).help)}?about=${about}`
}

function toTrusted(site: Site, article: Article): ArticleView['trusted'] {
  const hrefs = article.body.references.map(({ target }) => findHref(site, article, target))
  return { file: article.file, digest: article.digest, hrefs }
}

/** Every article page of a locale: its own articles, then those that stand in for a translation. */
export function toArticleVersions(site: Site, locale: string): Version[] {
  const own = (site.byLocale.get(locale) ?? []).map((article) => ({ article, route: article.route, isFallback: false }))
  return [...own, ...toFallbacks(site, locale)]
}

const sections: Partial<Record<Article['kind'], Section>> = { runbook: 'runbooks', tier: 'tiers' }

function toFrame(site: Site, { article, route, isFallback }: Version, locale: string): PageView {
  const { title, description } = article
  const section = sections[article.kind] ?? 'topics'
  return toPageView(site, {
    isArticle: true,
    locale,
    route,
    title,
    description,
    section,
    original: isFallback ? article.route : undefined,
    at: (tag) => {
      const version = findVersion(site, article.id, tag)
      return version && { route: version.route, isOwn: !version.isFallback }
    },
  })
}

function toNotices(site: Site, article: Article, locale: string, isFallback: boolean): ArticleView['notices'] {
  const words = stringsFor(locale).page
  const notices: ArticleView['notices'] = []
  if (isFallback) {
    const text = words.fallback(localeOf(site, locale).name, localeOf(site, article.locale).name)
    notices.push({ type: 'note', title: words.fallbackTitle, text })
  }
  if (article.status === 'deprecated')
    notices.push({ type: 'warning', title: words.deprecatedTitle, text: words.deprecated })
  if (article.status === 'draft') notices.push({ type: 'note', title: words.draftTitle, text: words.draft })
  return notices
}

/** A tier by the id or the last part of the id of its article; one without an article is shown as it is written. */
function toTierLink(site: Site, tier: string, locale: string): ArticleView['tiers'][number] {
  const { tiers } = indexOf(site, locale)
  const article = tiers.find(({ id }) => id === tier || id.endsWith(`/${tier}`))
  return article === undefined ? { title: tier, href: undefined } : toArticleLink(site, article)
}

function toDateView(date: string | undefined, locale: string): DateView | undefined {
  return date === undefined ? undefined : { date: date.slice(0, 10), text: formatDate(date, locale) }
}
