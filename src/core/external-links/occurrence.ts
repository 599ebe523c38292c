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

/** A target as findings show it: on one line, without credentials or control characters, 200 characters at most. */
export function toShownTarget(target: string): string {
  const shown = target.replace(unsafe, '�').replace(/^(\s*(?:[a-z][a-z0-9+.-]*:)?[/\\]{2})[^/\\?#]*@/i, '$1…@')
  return shown.length > 200 ? `${shown.slice(0, 199)}…` : shown
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a report
const unsafe = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g
