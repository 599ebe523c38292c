import type { Change } from '../domain/article.ts'
import type { FindingSeverity } from '../domain/finding.ts'
import type { Body } from '../markdown/body.ts'
import type { Problem } from '../markdown/problem.ts'

/** One content file, read and compiled, before anything is known about its neighbours. */
export interface SourceFile {
  /** Path below the root, `/` on every system, NFC. */
  file: string
  /** Path below the content folder. */
  path: string
  locale: string
  /** Front matter as a plain object; `{}` if there is none. */
  data: Record<string, unknown>
  body: Body
  /** An `.mdx` file that the config trusts with code. */
  isTrusted: boolean
  problems: Problem[]
  /** Line and column of a front matter key path, if it is there. */
  locate: (keys: readonly (string | number)[]) => { line: number; column: number } | undefined
  change: Change | undefined
  digest: string
}

/** A problem of a whole file, which may be no more than worth knowing. */
export interface FileProblem extends Omit<Problem, 'severity'> {
  severity: FindingSeverity
}
