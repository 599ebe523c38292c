import { relative } from 'node:path'
import type { ReportContext, ReporterName } from '../adapters/reporters/contract.ts'
import type { FindingSeverity } from '../core/domain/finding.ts'
import { rules } from '../core/health/rules/index.ts'
import { findRepository } from '../io/git.ts'
import { readProductVersion } from '../io/product-version.ts'
import type { ReadResult } from '../io/read-corpus.ts'
import type { Terminal, Values } from './command.ts'
import type { Places } from './places.ts'

export interface Outcome {
  read: ReadResult
  baselined: number
  isFailing: boolean
  failOn: readonly FindingSeverity[]
}

/** What a report says beside its findings. A file and a pipe have neither colours nor a width. */
export function toReportContext(
  name: ReporterName,
  { root }: Places,
  { read, baselined, isFailing, failOn }: Outcome,
  values: Values,
  terminal: Terminal,
): ReportContext {
  const isScreen = values['output'] === undefined && process.stdout.isTTY === true
  return {
    tool: { name: 'tierzero', version: readProductVersion() },
    checked: { files: read.fileCount, articles: read.corpus.articles.length },
    exit: isFailing
      ? { code: 1, meaning: `The check fails at ${failOn.join(' or ')}.` }
      : { code: 0, meaning: 'The check passes.' },
    failOn,
    rules: new Map(
      rules.flatMap(({ code, severity, summary, why, remedy }) =>
        severity === 'off' ? [] : [[code, { summary, severity, help: `${why} ${remedy}` }]],
      ),
    ),
    baselined,
    pathPrefix: name === 'terminal' ? toPrefix(relative(terminal.cwd, root)) : (findRepository(root)?.prefix ?? ''),
    siteFile: 'kb.config.ts',
    isColored: isScreen && terminal.isColored,
    areNotesListed: values['notes'] === true,
    columns: isScreen ? process.stdout.columns || undefined : undefined,
  }
}

const toPrefix = (path: string): string => (path === '' ? '' : `${path.replaceAll('\\', '/')}/`)
