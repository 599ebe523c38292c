import type { Corpus } from '../domain/corpus.ts'
import type { SourceLocation } from '../domain/finding.ts'

/** A place where the content names an address that is not its own. */
export interface Occurrence {
  /** As written. */
  target: string
  at: SourceLocation
}

/** All links and pictures of all articles, internal ones included, and the channels of support tiers. */
export function toOccurrences({ articles }: Corpus): Occurrence[] {
  return articles.flatMap(({ file, body, tier }) => [
    ...body.references.map(({ target, line, column }) => ({
      target,
      at: { type: 'source' as const, file, line, column },
    })),
    ...(tier?.channels ?? []).flatMap(({ url }) =>
      url === undefined ? [] : [{ target: url, at: { type: 'file' as const, file } }],
    ),
  ])
}

/** Where the text of a target may go: credentials are not repeated, and nothing is longer than 200 characters. */
export function toShownTarget(target: string): string {
  const shown = target.replace(/^(\s*(?:[a-z][a-z0-9+.-]*:)?[/\\]{2})[^/\\?#]*@/i, '$1…@')
  return shown.length > 200 ? `${shown.slice(0, 199)}…` : shown
}
