import type { SynonymsFile } from '../answers/synonyms-file.ts'
import type { Article } from '../domain/article.ts'
import type { Config } from '../domain/config.ts'
import type { Asset, Corpus, Topic } from '../domain/corpus.ts'
import { compareFindings, type Finding, type SourceLocation } from '../domain/finding.ts'
import { withoutPageEnding } from '../text/markdown-ending.ts'
import { toRouteSegment } from '../text/slug.ts'
import { checkTiers } from './check-tiers.ts'
import { toForeignAddresses } from './foreign-keys.ts'
import { createKindOf } from './kinds.ts'
import { splitLocale, toLocales } from './locales.ts'
import { toRedirects } from './redirects.ts'
import { splitTarget } from './resolve-links.ts'
import { checkRouteCollisions } from './route-claims.ts'
import { toRoute } from './routes.ts'
import { createFileLookup, isBelowServedFolder } from './served-files.ts'
import { toSitePages } from './site-routes.ts'
import type { FileProblem, SourceFile } from './source-file.ts'
import { toStandIns } from './stand-ins.ts'
import { toArticle } from './to-article.ts'

export interface CorpusInput {
  config: Config
  sources: readonly SourceFile[]
  /** The files that are published besides articles, told once the articles are known; redirects are not yet. */
  assetsOf: (corpus: Corpus) => Asset[]
  /** Drafts are left out of what is published; `dev` shows them. */
  includeDrafts: boolean
  synonyms?: SynonymsFile
}

/** Files → everything that the site is made of, and what is wrong with it. Total: bad files are findings, not throws. */
export function buildCorpus({ config, sources, assetsOf, includeDrafts, synonyms = {} }: CorpusInput): {
  corpus: Corpus
  /** Articles that are left out because they are drafts. */
  drafts: Article[]
  findings: Finding[]
} {
  const paths = sources.map(({ path }) => path)
  const { locales, defaultLocale } = toLocales(paths, config)
  const siblings = new Map(locales.map(({ tag }) => [tag, new Set<string>()]))
  for (const path of paths) {
    const { locale, rest } = splitLocale(path, locales, defaultLocale)
    siblings.get(locale)?.add(rest.toLowerCase())
  }
  const context = { config, locales, defaultLocale, kindOf: createKindOf(config), siblings }
  const read = sources.map((source) => ({ source, ...toArticle(source, context) }))
  const findings = read.flatMap(({ source, problems }) =>
    [...source.problems, ...problems].map((problem) => toFinding(problem, source.file)),
  )
  const published = read.filter(({ article }) => includeDrafts || article.status !== 'draft')
  findings.push(...checkTiers(published).map(({ file, problem }) => toFinding(problem, file)))
  const articles = published.map(({ article }) => article).sort((a, b) => (a.route < b.route ? -1 : 1))
  const topics = toTopics(published, config, defaultLocale)
  const bare: Corpus = { config, locales, defaultLocale, articles, assets: [], topics, redirects: [], synonyms }
  const claimed = { ...bare, assets: assetsOf(bare) }
  const sourceOf = new Map(published.map(({ source }) => [source.file, source]))
  const locate = (file: string, ...keys: (string | number)[][]): SourceLocation => {
    const find = sourceOf.get(file)?.locate
    const place = find && keys.map((path) => find(path)).find((one) => one !== undefined)
    return place === undefined ? { type: 'file', file } : { type: 'source', file, ...place }
  }
  findings.push(...checkRouteCollisions(claimed, (file) => locate(file, ['slug'])))
  const pages = new Set([
    ...[...articles, ...toStandIns(claimed)].map(({ route }) => route),
    ...toSitePages(claimed).keys(),
  ])
  const findFile = createFileLookup(claimed)
  const redirects = toRedirects(articles, {
    toRoute: toRedirectRoute,
    isPage: (route) => pages.has(route),
    isFile: (route) => isBelowServedFolder(route) || findFile(route) !== undefined,
    addressesOf: ({ file }) => toForeignAddresses(sourceOf.get(file)?.data ?? {}),
    at: ({ file }, index) => locate(file, ['redirects', index], ['redirects'], ['redirect_from'], ['aliases']),
  })
  findings.push(...redirects.findings)
  const drafts = includeDrafts
    ? []
    : read.filter(({ article }) => article.status === 'draft').map(({ article }) => article)
  const corpus = { ...claimed, redirects: redirects.redirects }
  return { corpus, drafts, findings: findings.sort(compareFindings) }
}

export function toFinding(problem: FileProblem, file: string): Finding {
  const { code, severity, line, column, message, advice } = problem
  return { code, severity, at: { type: 'source', file, line, column }, message, advice }
}

/** `/old/path.html`, `old/path`, `../old.md` → `/old/path/`, as routes are written. Relative ones stand beside the article. */
function toRedirectRoute(article: Article, path: string): string {
  const clean = withoutPageEnding(splitTarget(path).path)
  const base = clean.startsWith('/') ? [] : article.route.split('/').filter(Boolean).slice(0, -1)
  const segments = [...base]
  for (const segment of clean.split('/').filter((part) => part !== '' && part !== '.')) {
    if (segment === '..') segments.pop()
    else segments.push(toRouteSegment(segment))
  }
  return segments.length === 0 ? '/' : toRoute('', segments)
}

/** Topics in the config's order, then by name; labels from the config, the topic folder's own page, or its name. */
function toTopics(
  read: readonly { article: Article; topicLabel: string }[],
  config: Config,
  defaultLocale: string,
): Topic[] {
  const bySlug = Map.groupBy(read, ({ article }) => article.topic)
  const order = Object.keys(config.topics)
  const topics = [...bySlug].map(([slug, members]): Topic => {
    const configured = config.topics[slug]
    const labels: Record<string, string> = { [defaultLocale]: members[0]?.topicLabel ?? slug }
    for (const { article } of members) {
      if (
        article.isIndex &&
        article.id.split('/').at(-1) !== undefined &&
        toRouteSegment(article.id.split('/').at(-1) ?? '') === slug
      )
        labels[article.locale] = article.title
    }
    if (typeof configured === 'string') return { slug, labels: { [defaultLocale]: configured } }
    return { slug, labels: { ...labels, ...configured } }
  })
  const rank = (slug: string): number => (order.includes(slug) ? order.indexOf(slug) : order.length)
  const { compare } = new Intl.Collator(defaultLocale, { numeric: true })
  const name = ({ slug, labels }: Topic): string => labels[defaultLocale] ?? slug
  return topics.sort((a, b) => rank(a.slug) - rank(b.slug) || compare(name(a), name(b)) || (a.slug < b.slug ? -1 : 1))
}
