import type { Article } from '../core/domain/article.ts'
import type { Corpus } from '../core/domain/corpus.ts'
import { toCollator } from './words.ts'

/** One locale's articles, looked up in the ways that pages need. Lists are in reading order. */
export interface LocaleIndex {
  byId: ReadonlyMap<string, Article>
  byTopic: ReadonlyMap<string, Article[]>
  byTag: ReadonlyMap<string, Article[]>
  byAudience: ReadonlyMap<string, Article[]>
  /** Articles and folder pages that stand directly in a folder, by the folder's id. */
  byFolder: ReadonlyMap<string, Article[]>
  /** Folders that stand directly in a folder and have no page of their own, by the folder's id. */
  bareFolders: ReadonlyMap<string, string[]>
  runbooks: Article[]
  tiers: Article[]
  /** Whether anything says when an article last changed or was reviewed. */
  hasDates: boolean
}

export function toIndexes(corpus: Corpus): Map<string, LocaleIndex> {
  const byLocale = Map.groupBy(corpus.articles, ({ locale }) => locale)
  return new Map(corpus.locales.map(({ tag }) => [tag, toIndex(byLocale.get(tag) ?? [], tag)]))
}

function toIndex(articles: readonly Article[], locale: string): LocaleIndex {
  const sorted = sortForReading(articles, locale)
  const byId = new Map(sorted.map((article) => [article.id, article]))
  return {
    byId,
    byTopic: Map.groupBy(sorted, ({ topic }) => topic),
    byTag: groupByEach(sorted, ({ tags }) => tags),
    byAudience: groupByEach(sorted, ({ audiences }) => audiences),
    byFolder: Map.groupBy(sorted, ({ id }) => parentOf(id)),
    bareFolders: findBareFolders(sorted, byId),
    runbooks: sorted.filter(({ kind, isIndex }) => kind === 'runbook' && !isIndex),
    tiers: sorted
      .filter(({ kind, isIndex }) => kind === 'tier' && !isIndex)
      .sort((a, b) => (a.tier?.rank ?? Number.POSITIVE_INFINITY) - (b.tier?.rank ?? Number.POSITIVE_INFINITY) || 0),
    hasDates: sorted.some(({ change, reviewed }) => change !== undefined || reviewed !== undefined),
  }
}

/** Weight first, where writers gave one; then by title, as the locale sorts. */
function sortForReading(articles: readonly Article[], locale: string): Article[] {
  const { compare } = toCollator(locale)
  const weigh = ({ weight }: Article): number => weight ?? Number.MAX_VALUE
  return [...articles].sort(
    (a, b) => weigh(a) - weigh(b) || compare(a.title, b.title) || (a.route < b.route ? -1 : a.route > b.route ? 1 : 0),
  )
}

function groupByEach(articles: readonly Article[], keysOf: (article: Article) => string[]): Map<string, Article[]> {
  const groups = new Map<string, Article[]>()
  for (const article of articles) {
    for (const key of new Set(keysOf(article))) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [article])
      else group.push(article)
    }
  }
  return groups
}

function findBareFolders(articles: readonly Article[], byId: ReadonlyMap<string, Article>): Map<string, string[]> {
  const seen = new Set<string>()
  const folders = new Map<string, string[]>()
  for (const { id } of articles) {
    for (let folder = parentOf(id); folder !== '' && !seen.has(folder); folder = parentOf(folder)) {
      seen.add(folder)
      if (byId.get(folder)?.isIndex) continue
      const parent = parentOf(folder)
      folders.set(parent, [...(folders.get(parent) ?? []), folder].sort())
    }
  }
  return folders
}

/** The folder that an id stands in: `faq/login` for `faq/login/reset`, empty at the top. */
export function parentOf(id: string): string {
  return id.slice(0, Math.max(0, id.lastIndexOf('/')))
}
