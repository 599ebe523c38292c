import type { Article } from '../domain/article.ts'
import type { Config } from '../domain/config.ts'
import type { Locale } from '../domain/corpus.ts'
import { alertSeverity } from '../domain/runbook.ts'
import { toReadableName, toRouteSegment } from '../text/slug.ts'
import { toSlug } from './check-paths.ts'
import { readFields } from './fields.ts'
import { isKindFolder, type KindOf } from './kinds.ts'
import { splitLocale } from './locales.ts'
import { toArticlePath, toRoute } from './routes.ts'
import type { FileProblem, SourceFile } from './source-file.ts'
import { withHolidays } from './tier-holidays.ts'

export interface ArticleContext {
  config: Config
  locales: readonly Locale[]
  defaultLocale: string
  kindOf: KindOf
  /** Paths below each locale's folder, lower case. */
  siblings: ReadonlyMap<string, ReadonlySet<string>>
}

/** One compiled file → the article it is, and what is wrong with its front matter. */
export function toArticle(
  source: SourceFile,
  context: ArticleContext,
): { article: Article; topicLabel: string; problems: FileProblem[] } {
  const { config, locales, defaultLocale } = context
  const { locale, rest } = splitLocale(source.path, locales, defaultLocale)
  const siblings = context.siblings.get(locale) ?? new Set()
  const { id, isIndex, segments, reserved } = toArticlePath(rest, siblings, toSlug(source.data['slug']))
  const { fields, problems } = readFields(source, () => context.kindOf(source.path, rest, isIndex))
  const { article: own, kind, status, runbook } = fields
  const { tier, problems: holidayProblems } =
    fields.tier === undefined ? noTier : withHolidays(fields.tier, config, source)
  const prefix = locales.find(({ tag }) => tag === locale)?.prefix ?? ''
  const title = own.title || source.body.title?.text || toReadableName(id.split('/').at(-1) ?? id)
  const topic = findTopic(own.topic, id, isIndex)
  const article: Article = {
    id,
    locale,
    file: source.file,
    route: toRoute(prefix, segments),
    kind,
    isIndex,
    title,
    description: own.description || source.body.lead,
    aliases: own.aliases,
    tags: own.tags,
    topic: topic.slug,
    products: own.product,
    versions: own.versions,
    audiences: own.audience,
    tiers: own.tiers,
    owner: own.owner,
    reviewed: own.reviewed,
    reviewInterval: own.reviewInterval ?? config.reviewInterval,
    status,
    related: own.related,
    redirects: own.redirects,
    weight: own.weight,
    change: source.change,
    runbook: runbook && {
      ...runbook,
      severity: runbook.severity ?? findStatedSeverity(source, config),
      alerts: runbook.alerts.length > 0 ? runbook.alerts : impliedAlerts(source, own.title, id, isIndex),
    },
    tier,
    body: source.body,
    unread: fields.unread,
    isTrusted: source.isTrusted,
    digest: source.digest,
  }
  if (reserved !== undefined) problems.push(tellReserved(source, article, toRoute(prefix, reserved)))
  return { article, topicLabel: topic.label, problems: [...problems, ...holidayProblems] }
}

/** Links to the file lead to it wherever it is, but who wrote it looks for it where it was put. */
function tellReserved({ locate }: SourceFile, { route, isIndex, id }: Article, wanted: string): FileProblem {
  const isBelow = !isIndex && id.includes('/')
  const claim = isBelow ? 'where the site has a file' : 'which the site has itself'
  return {
    code: 'structure/reserved-address',
    severity: 'warning',
    ...(locate(['slug']) ?? { line: 1, column: 1 }),
    message: `Its address would be ${wanted}, ${claim}, so it is ${route}.`,
    advice: `Rename the ${isBelow || isIndex ? 'folder' : 'file'}${isBelow ? '' : ', or give it a "slug" that you choose'}.`,
  }
}

const noTier = { tier: undefined, problems: [] }

/** Of articles that lie in no folder and name none. */
export const defaultTopic = { slug: 'general', label: 'General' }

/**
 * `faq/billing/refunds` is about billing; without a folder inside the kind's folder, the first folder says it. Folders
 * that only hold a repository's documentation come last: `website/docs/billing/refunds` is about billing, too.
 */
function findTopic(written: string | undefined, id: string, isIndex: boolean): { slug: string; label: string } {
  if (written !== undefined && written !== '') return { slug: toRouteSegment(written), label: toReadableName(written) }
  const folders = isIndex ? id.split('/') : id.split('/').slice(0, -1)
  const inner = folders.filter((folder) => !isKindFolder(folder))
  const telling = inner.find((folder) => !holders.has(folder.toLowerCase()))
  const name = telling ?? folders.find(isKindFolder) ?? folders.at(-1)
  return name === undefined ? defaultTopic : { slug: toRouteSegment(name), label: toReadableName(name) }
}

/** Names of folders that say nothing about what is in them. */
const holders: ReadonlySet<string> = new Set(
  'content contents doc docs documentation book pages site source sources src web website wiki'.split(' '),
)

/** The first that the text calls the severity and that is one: anything may stand behind the word. */
function findStatedSeverity({ body }: SourceFile, { severities }: Config): string | undefined {
  const known = new Set([...severities, alertSeverity].map((severity) => severity.toLowerCase()))
  return body.severities.find((stated) => known.has(stated))
}

/** A runbook whose title, first heading or file is written like an alert (`KubePodCrashLooping`) answers that alert. */
function impliedAlerts(source: SourceFile, title: string | undefined, id: string, isIndex: boolean): string[] {
  const name = id.split('/').at(-1) ?? ''
  const candidates = [title ?? '', source.body.title?.text ?? '', name]
  const alert = isIndex
    ? undefined
    : candidates.find((candidate) => /^[A-Za-z][A-Za-z0-9_]*[A-Z][A-Za-z0-9_]*$/.test(candidate))
  return alert === undefined ? [] : [alert]
}
