import type { Finding, FindingSeverity } from '../../core/domain/finding.ts'
import type { ReportContext } from './contract.ts'
import { formatCounts, formatSummary, severities } from './shared/counts.ts'
import { defineReporter } from './shared/define-reporter.ts'
import { formatMarkdown } from './shared/markdown-report.ts'
import { findPath } from './shared/place.ts'
import { toClipped, toSafeText } from './shared/safe-text.ts'

/**
 * Workflow commands that GitHub shows on the lines of a pull request. A step has ten for each severity, so the report
 * says how many more there are, and the overflow, for `$GITHUB_STEP_SUMMARY`, holds all.
 *
 * @see https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#setting-an-error-message
 * @see https://github.com/actions/toolkit/blob/main/docs/problem-matchers.md#limitations
 */
export const github = defineReporter({
  name: 'github',
  mediaType: 'text/plain',
  extension: 'txt',
  format: (findings, context) => {
    const { shown, rest } = toShares(findings)
    const more =
      rest.length === 0 ? '' : `The job summary has what GitHub would not show here: ${formatCounts(rest)}.\n`
    const commands = shown.map((finding) => formatCommand(finding, context)).join('')
    return `${commands}${more}${formatSummary(findings, context)}\n`
  },
  formatOverflow: (findings, context) =>
    toShares(findings).rest.length === 0 ? '' : formatMarkdown(findings, context, summaryLimit),
})

const annotationLimit = 10

/** A summary has 1 MiB a step, and a UTF-16 unit takes three bytes at most. */
const summaryLimit = Math.floor(1_048_576 / 3)

/** Of a message, and of its advice. The runner cuts both together at 4,096, without a sign: https://github.com/actions/runner/blob/main/src/Runner.Worker/ExecutionContext.cs. */
const textLimit = 2_000

const commandNames: Record<FindingSeverity, string> = { error: 'error', warning: 'warning', note: 'notice' }

function toShares(findings: readonly Finding[]): { shown: Finding[]; rest: Finding[] } {
  const bySeverity = severities.map((severity) => findings.filter((finding) => finding.severity === severity))
  return {
    shown: bySeverity.flatMap((group) => group.slice(0, annotationLimit)),
    rest: bySeverity.flatMap((group) => group.slice(annotationLimit)),
  }
}

function formatCommand({ at, severity, code, message, advice }: Finding, context: ReportContext): string {
  const properties = {
    file: findPath(at, context),
    line: at.type === 'source' ? at.line : undefined,
    col: at.type === 'source' ? at.column : undefined,
    title: code,
  }
  const list = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${toProperty(String(value))}`)
  const data = toData(`${toClipped(toSafeText(message), textLimit)} ${toClipped(toSafeText(advice), textLimit)}`)
  return `::${commandNames[severity]} ${list.join(',')}::${data}\n`
}

/** As in https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts, once control characters are gone. */
const toData = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const toProperty = (text: string): string => toData(toSafeText(text)).replaceAll(':', '%3A').replaceAll(',', '%2C')
