import type { ArticleChange } from './compare-releases.ts'

/** Of a comparison, what tells pages. */
export interface PageComparison {
  articles: readonly { type: ArticleChange['type']; article: { route: string } }[]
  files: { added: readonly string[]; changed: readonly string[] }
}

/**
 * Routes of pages that look different now, those of articles whose text changed first: where a style changed, all
 * pages did, and somebody has to choose.
 */
export function findChangedPages({ articles, files }: PageComparison): string[] {
  const first = articles.filter(({ type }) => type !== 'removed').map(({ article }) => article.route)
  const pages = [...files.added, ...files.changed]
    .filter((path) => /(?:^|\/)index\.html$/.test(path))
    .map((path) => `/${path.slice(0, -'index.html'.length)}`)
    .sort()
  return [...new Set([...first, ...pages])]
}
