import type { Release, ReleasedArticle } from './release.ts'

export const changeTypes = ['published', 'changed', 'moved', 'removed'] as const

export interface ArticleChange {
  type: (typeof changeTypes)[number]
  /** As it is now; of a removed one, as it was. */
  article: ReleasedArticle
  /** As it was; absent for a new one. */
  before?: ReleasedArticle
}

export interface ReleaseComparison {
  /** By type, then by route. */
  articles: ArticleChange[]
  /** Paths of files, sorted: what a cache in front of the site must forget is `changed` and `removed`. */
  files: { added: string[]; changed: string[]; removed: string[] }
}

/**
 * What readers would notice between two releases. An article is the same one where its id and language are; one whose id
 * went and whose text came back under another id, once, has moved. One that has both moved and changed counts as moved.
 */
export function compareReleases(before: Release | undefined, after: Release): ReleaseComparison {
  return { articles: compareArticles(before?.articles ?? [], after.articles), files: compareFiles(before, after) }
}

function compareArticles(before: readonly ReleasedArticle[], after: readonly ReleasedArticle[]): ArticleChange[] {
  const old = new Map(before.map((article) => [toKey(article), article]))
  const now = new Set(after.map(toKey))
  const gone = Map.groupBy(
    before.filter((article) => !now.has(toKey(article))),
    toTextKey,
  )
  const come = Map.groupBy(
    after.filter((article) => !old.has(toKey(article))),
    toTextKey,
  )
  const renamed = new Map<ReleasedArticle, ReleasedArticle>()
  for (const [text, [article, ...others]] of come) {
    const [previous, ...rivals] = gone.get(text) ?? []
    if (article && previous && others.length === 0 && rivals.length === 0) renamed.set(article, previous)
  }
  const found = after.flatMap((article) => {
    const previous = old.get(toKey(article)) ?? renamed.get(article)
    return toChange(previous, article)
  })
  const moved = new Set(renamed.values())
  const removed = before
    .filter((article) => !now.has(toKey(article)) && !moved.has(article))
    .map((article): ArticleChange => ({ type: 'removed', article }))
  return [...found, ...removed].sort(
    (a, b) =>
      changeTypes.indexOf(a.type) - changeTypes.indexOf(b.type) || compareText(a.article.route, b.article.route),
  )
}

function toChange(before: ReleasedArticle | undefined, article: ReleasedArticle): ArticleChange[] {
  if (before === undefined) return [{ type: 'published', article }]
  if (before.route !== article.route) return [{ type: 'moved', article, before }]
  const isSame =
    before.hash === article.hash && before.title === article.title && isSameList(before.tiers, article.tiers)
  return isSame ? [] : [{ type: 'changed', article, before }]
}

function compareFiles(before: Release | undefined, { files }: Release): ReleaseComparison['files'] {
  const old = before?.files ?? {}
  const has = (list: Release['files'], path: string): boolean => Object.hasOwn(list, path)
  const paths = Object.keys(files).sort(compareText)
  return {
    added: paths.filter((path) => !has(old, path)),
    changed: paths.filter((path) => has(old, path) && old[path] !== files[path]),
    removed: Object.keys(old)
      .filter((path) => !has(files, path))
      .sort(compareText),
  }
}

const toKey = ({ locale, id }: ReleasedArticle): string => `${locale}\n${id}`
const toTextKey = ({ locale, hash }: ReleasedArticle): string => `${locale}\n${hash}`
const isSameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.toSorted().join('\n') === b.toSorted().join('\n')
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
