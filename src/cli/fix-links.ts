import type { Finding } from '../core/domain/finding.ts'
import { applyFixes, type PlacedFix, type ReadReferences } from '../core/health/apply-fixes.ts'
import { compileMarkdown } from '../core/markdown/compile.ts'
import { decodeText } from '../io/decode.ts'
import { readFrontMatter } from '../io/front-matter.ts'
import { readBytes } from '../io/read-bytes.ts'
import type { ReadResult } from '../io/read-corpus.ts'
import { replaceFile } from '../io/replace-file.ts'

/** Puts right on disk what is certain, and says how much that was. Trusted MDX is code: it is left alone. */
export function fixLinks(
  { corpus, files }: ReadResult,
  findings: readonly Finding[],
): { links: number; files: number } {
  const paths = new Map(files.map(({ file, path }) => [file, path]))
  const trusted = new Set(corpus.articles.filter(({ isTrusted }) => isTrusted).map(({ file }) => file))
  const done = { links: 0, files: 0 }
  for (const [file, group] of Map.groupBy(findings, ({ at }) => (at.type === 'source' ? at.file : ''))) {
    const path = trusted.has(file) ? undefined : paths.get(file)
    const fixes = group.flatMap(({ at, fix }): PlacedFix[] =>
      fix !== undefined && at.type === 'source' ? [{ ...fix, line: at.line, column: at.column }] : [],
    )
    if (path === undefined || fixes.length === 0) continue
    const bytes = readBytes(path)
    if ('reason' in bytes) continue
    const { text, applied } = applyFixes(bytes.toString('utf8'), fixes, toReadReferences(file))
    if (applied.length === 0) continue
    replaceFile(path, text)
    done.links += applied.length
    done.files += 1
  }
  return done
}

function toReadReferences(file: string): ReadReferences {
  const format = /\.mdx$/i.test(file) ? 'mdx' : 'md'
  return (text) => {
    const decoded = decodeText(Buffer.from(text))
    if (!('text' in decoded)) return []
    return compileMarkdown(readFrontMatter(decoded.text).content, { format, locale: 'en' }).body.references
  }
}
