import type { Article } from '../domain/article.ts'
import type { Problem } from '../markdown/problem.ts'
import { findNearest } from '../text/nearest.ts'
import type { SourceFile } from './source-file.ts'

/**
 * Tiers that articles name and no tier is called like, in any language. A site without articles about tiers may call them
 * as it likes.
 */
export function checkTiers(
  read: readonly { article: Article; source: Pick<SourceFile, 'locate'> }[],
): { file: string; problem: Problem }[] {
  const ids = read.flatMap(({ article: { kind, isIndex, id } }) => (kind === 'tier' && !isIndex ? [id] : []))
  const names = [...new Set(ids.map((id) => id.slice(id.lastIndexOf('/') + 1)))]
  if (ids.length === 0) return []
  return read.flatMap(({ article, source }) => {
    if (article.kind === 'tier') return []
    return article.tiers.flatMap((tier, index) => {
      if (ids.some((id) => id === tier || id.endsWith(`/${tier}`))) return []
      const nearest = findNearest(tier, names)
      const at = source.locate(['tiers', index]) ?? source.locate(['tiers']) ?? { line: 1, column: 1 }
      const message = `"tiers" names "${tier}", which is not one of ${names.join(', ')}.`
      const advice = nearest ? `Did you mean "${nearest}"?` : 'Write the file name of a tier, or remove it.'
      const problem = { code: 'schema/unknown-word', severity: 'warning' as const, ...at, message, advice }
      return [{ file: article.file, problem }]
    })
  })
}
