import type { Resolution, Resolve } from '../corpus/resolve-links.ts'
import type { Article } from '../domain/article.ts'
import type { Corpus } from '../domain/corpus.ts'
import type { Finding, SourceLocation } from '../domain/finding.ts'
import type { Reference } from '../markdown/body.ts'

/** An alerting rule of a Prometheus rule file. */
export interface AlertRule {
  alert: string
  runbookUrl: string | undefined
  at: SourceLocation
}

/** A secret that a scanner saw; the secret itself is not in here. */
export interface SecretPlace {
  file: string
  line: number
  column: number
  /** What it seems to be: `GitHub token`. */
  kind: string
}

export interface HealthInput {
  corpus: Corpus
  resolve: Resolve
  /** Articles that are not published because they are drafts. */
  drafts: readonly Article[]
  /** Every file below the root that is not hidden or ignored, content or not. */
  files: readonly string[]
  /** `YYYY-MM-DD`. */
  today: string
  /** The lines of an article's file, front matter included; `undefined` where it cannot be read any more. */
  linesOf: (file: string) => readonly string[] | undefined
  /** Where a front matter key stands. */
  locate: (file: string, keys: readonly (string | number)[]) => { line: number; column: number } | undefined
  /** Who owns a file by CODEOWNERS; `undefined` where there is no such file. */
  codeOwnersOf: ((file: string) => readonly string[]) | undefined
  /** `undefined` where nobody named rule files. */
  alertRules: readonly AlertRule[] | undefined
  /** Files in which something has the shape of a secret or of personal data. */
  suspects: ReadonlySet<string>
  secrets: readonly SecretPlace[]
  /** What reading the files found. */
  read: readonly Finding[]
}

export interface LinkUse {
  article: Article
  reference: Reference
  resolution: Resolution
  at: SourceLocation
}

/** What rules look at: the input, and what several of them would work out each for itself. */
export interface HealthContext extends HealthInput {
  links: readonly LinkUse[]
  /**
   * Files that could not be read as they were meant: what they lack may only be what could not be read. Where a value of
   * front matter does not fit, the rest is there, and `Article.unread` names what is not.
   */
  failedFiles: ReadonlySet<string>
  /** The place of a front matter key, else of the file. */
  at: (article: Article, ...keys: (string | number)[]) => SourceLocation
}

export function toHealthContext(input: HealthInput): HealthContext {
  const links = input.corpus.articles.flatMap((article) =>
    article.body.references.map((reference): LinkUse => {
      const { line, column } = reference
      const at = { type: 'source', file: article.file, line, column } as const
      return { article, reference, resolution: input.resolve(article, reference.target), at }
    }),
  )
  const errors = input.read.filter(({ severity, code }) => severity === 'error' && code !== 'schema/wrong-value')
  return {
    ...input,
    links,
    failedFiles: new Set(errors.map(({ at }) => (at.type === 'unavailable' ? '' : at.file))),
    at: ({ file }, ...keys) => {
      const place = keys.length > 0 ? input.locate(file, keys) : undefined
      return place === undefined ? { type: 'file', file } : { type: 'source', file, ...place }
    },
  }
}

export function atLine(article: Article, line: number, column = 1): SourceLocation {
  return { type: 'source', file: article.file, line, column }
}
