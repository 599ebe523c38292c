import { basename } from 'node:path'
import type { Finding } from '../core/domain/finding.ts'
import { checkCorpus } from '../core/health/check-corpus.ts'
import type { CodeOwnersOf } from '../core/health/code-owners.ts'
import { isSuspectText } from '../core/markdown/suspect-text.ts'
import type { AlertRulesRead } from '../io/alert-rules.ts'
import { readToday } from '../io/clock.ts'
import { readCodeOwners } from '../io/code-owners.ts'
import type { ReadResult } from '../io/read-corpus.ts'
import { scanSecrets } from '../io/scan-secrets.ts'
import { SourceLines } from '../io/source-lines.ts'

export interface CheckOptions {
  today?: string | undefined
  alerts?: AlertRulesRead | undefined
  /** Found outside the rules, such as by asking other sites. */
  found?: readonly Finding[] | undefined
  /** For the gate of a build: notes are not looked for. */
  isGate?: boolean
}

/** Everything that is wrong with a root that has been read: the gate of the build, and what `check` says. */
export async function checkSite(root: string, read: ReadResult, options: CheckOptions = {}): Promise<Finding[]> {
  const sources = new SourceLines(read.files)
  const suspects = new Set<string>()
  for (const { file } of read.corpus.assets)
    if (textFile.test(file) && isSuspectText(sources.textOf(file) ?? '')) suspects.add(file)
  for (const { file, body } of [...read.corpus.articles, ...read.drafts]) if (body.facts.isSuspect) suspects.add(file)
  const texts = [...suspects].flatMap((file) => {
    const text = sources.textOf(file)
    return text === undefined ? [] : [{ file, text }]
  })
  return checkCorpus({
    corpus: read.corpus,
    resolve: read.resolve,
    drafts: read.drafts,
    files: read.files.map(({ file }) => file),
    today: options.today ?? readToday(),
    linesOf: (file) => sources.linesOf(file),
    locate: (file, keys) => sources.locate(file, keys),
    codeOwnersOf: readWhenAsked(root),
    alertRules: options.alerts?.rules,
    suspects,
    secrets: await scanSecrets(texts),
    read: [...read.findings, ...(options.alerts?.findings ?? []), ...(options.found ?? [])],
    configFile: read.configFile && basename(read.configFile),
    isGate: options.isGate ?? false,
  })
}

/** Of the files that are published beside articles, those that people paste into from terminals and settings. */
const textFile = /\.(?:txt|csv|json|ya?ml|toml|log|sql|conf|patch|diff|svg)$/i

/** Most sites say in the front matter who owns what, and git need not be asked where the repository begins. */
function readWhenAsked(root: string): CodeOwnersOf {
  let ownersOf: CodeOwnersOf | undefined
  return (file) => {
    ownersOf ??= readCodeOwners(root) ?? (() => [])
    return ownersOf(file)
  }
}
