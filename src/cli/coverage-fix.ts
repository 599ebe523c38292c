import type { CoverageReport } from '../core/coverage/coverage-report.ts'
import { addAliases } from '../io/add-aliases.ts'
import { readBytes } from '../io/read-bytes.ts'
import type { ReadResult } from '../io/read-corpus.ts'
import { replaceFile } from '../io/replace-file.ts'
import type { Terminal } from './command.ts'

/** Adds the aliases that a report proposes to the front matter of their articles, and says which. Trusted MDX is code: it is left alone. */
export function fixAliases(
  { questions }: CoverageReport,
  { corpus, files }: ReadResult,
  { writeError }: Terminal,
): void {
  const paths = new Map(files.map(({ file, path }) => [file, path]))
  const trusted = new Set(corpus.articles.filter(({ isTrusted }) => isTrusted).map(({ file }) => file))
  const wanted = questions.flatMap(({ article, alias }) =>
    article === undefined || alias === undefined ? [] : [{ article, alias }],
  )
  let added = 0
  let edited = 0
  for (const [file, group] of Map.groupBy(wanted, ({ article }) => article)) {
    const path = paths.get(file)
    const aliases = [...new Set(group.map(({ alias }) => alias))]
    const bytes = path === undefined || trusted.has(file) ? undefined : readBytes(path)
    const text = bytes === undefined || 'reason' in bytes ? undefined : addAliases(bytes.toString('utf8'), aliases)
    if (path === undefined || text === undefined) {
      writeError(
        `${file}: the aliases cannot be added with certainty: ${aliases.map((alias) => `"${alias}"`).join(', ')}. Add them by hand.\n`,
      )
      continue
    }
    replaceFile(path, text)
    added += aliases.length
    edited += 1
  }
  writeError(
    `${added} ${added === 1 ? 'alias' : 'aliases'} added to ${edited} ${edited === 1 ? 'article' : 'articles'}. Review them, then run this again.\n`,
  )
}
