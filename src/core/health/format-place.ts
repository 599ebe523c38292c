import type { SourceLocation } from '../domain/finding.ts'

/** A second place, for a message: `content/en/faq/a.md:3`. */
export function formatPlace(at: SourceLocation): string {
  if (at.type === 'unavailable') return 'a file that is not known'
  return at.type === 'source' ? `${at.file}:${at.line}` : at.file
}
