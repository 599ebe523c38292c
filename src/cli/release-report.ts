import { toSafeText } from '../adapters/reporters/terminal.ts'
import { changeTypes, type ReleaseComparison } from '../core/releases/compare-releases.ts'
import type { Release } from '../core/releases/release.ts'
import { formatCount } from '../core/text/format-count.ts'

/** `2 published, 1 changed`, or `no article changed`. */
export function summarizeChanges({ articles }: ReleaseComparison): string {
  const counts = changeTypes.map((type) => [type, articles.filter((change) => change.type === type).length] as const)
  const told = counts.filter(([, count]) => count > 0).map(([type, count]) => `${count} ${type}`)
  return told.join(', ') || 'no article changed'
}

/** A line for each article, then how many files a cache has to forget. */
export function formatComparison(comparison: ReleaseComparison): string {
  const lines = comparison.articles.map(({ type, article, before }) => {
    const from = type === 'moved' && before ? `${before.route} → ` : ''
    return `${type.padEnd(9)}  ${article.locale}  ${from}${article.route}  ${article.title}`
  })
  const { added, changed, removed } = comparison.files
  const files = `${added.length} added, ${changed.length} changed, ${removed.length} removed`
  return `${[...lines.map(toSafeText), `${summarizeChanges(comparison)}; files: ${files}`].join('\n')}\n`
}

/** Newest first; the live one is marked. */
export function formatList(releases: readonly Release[], live: string | undefined): string {
  const lines = releases.toReversed().map(({ id, commit, articles }) => {
    const mark = id === live ? '* ' : '  '
    return `${mark}${id}  ${commit ? commit.id.slice(0, 10) : 'no commit '}  ${formatCount(articles.length, 'article')}`
  })
  return lines.length === 0 ? 'No release yet.\n' : `${lines.join('\n')}\n`
}
