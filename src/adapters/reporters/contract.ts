import type { Finding, FindingSeverity } from '../../core/domain/finding.ts'

export type ReporterName = 'terminal' | 'json' | 'sarif' | 'github' | 'gitlab' | 'junit' | 'markdown'

/** A format for findings. Pure: the same findings, in whatever order, and the same context give the same text. */
export interface Reporter {
  name: ReporterName
  mediaType: string
  /** Of a file that holds the report; without a dot. */
  extension: string
  /** The whole report, ending in a line break. */
  format: (findings: readonly Finding[], context: ReportContext) => string
  /** Where `format` may not show every finding: all of them as Markdown for a place of its own; `''` where it did. */
  formatOverflow?: (findings: readonly Finding[], context: ReportContext) => string
}

/** What a report says beside its findings; each format takes what it has a place for. */
export interface ReportContext {
  tool: { name: string; version: string; url?: string | undefined }
  /** What was read: without it, "no findings" means nothing. */
  checked: { files: number; articles: number }
  /** How the command ends, and why, as one sentence: "The check fails, as there are errors." */
  exit: { code: 0 | 1 | 2 | 3; meaning: string }
  /** Severities that fail the command. */
  failOn: readonly FindingSeverity[]
  /** The rules that ran, by code. */
  rules: ReadonlyMap<string, RuleSummary>
  /** How many findings a baseline holds; they are not among the findings. */
  baselined: number
  /**
   * Leads to the root, which the files of findings are relative to, from where the reader stands: the repository's root
   * for code hosts, the working directory for a terminal. Empty, or ends in `/`.
   */
  pathPrefix: string
  /**
   * The file below the root that stands for the whole site in formats where every finding needs one, such as the
   * settings file. Without it, the root folder does.
   */
  siteFile?: string | undefined
  /** Where the repository's files are on the web, at the commit that was checked; ends in `/`. */
  sourceUrl?: string | undefined
  isColored: boolean
  /** Whether people see notes one by one, or how many there are of each code. Programs always get each. */
  areNotesListed: boolean
  /** Of a terminal; elsewhere lines are as long as what they say. */
  columns?: number | undefined
}

export interface RuleSummary {
  /** One sentence. */
  summary: string
  severity: FindingSeverity
  /** Plain text: why, and what to do. */
  help?: string | undefined
  helpUrl?: string | undefined
}
