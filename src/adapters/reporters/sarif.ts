import type { Finding, SourceLocation } from '../../core/domain/finding.ts'
import { toFingerprints } from '../../core/health/fingerprint.ts'
import type { ReportContext } from './contract.ts'
import { formatCounts, severities } from './shared/counts.ts'
import { defineReporter } from './shared/define-reporter.ts'
import { toJsonText } from './shared/json-text.ts'
import { toPath } from './shared/place.ts'
import { toUriPath } from './shared/uri-path.ts'

/**
 * SARIF 2.1.0, with what GitHub's code scanning asks for on top.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 * @see https://docs.github.com/code-security/reference/code-scanning/sarif-files/sarif-support
 */
export const sarif = defineReporter({
  name: 'sarif',
  mediaType: 'application/sarif+json',
  extension: 'sarif',
  format: (all, context) => {
    const { findings, rest } = toShares(all)
    const codes = [...new Set([...context.rules.keys(), ...findings.map(({ code }) => code)])].sort()
    const ruleIndexes = new Map(codes.map((code, index) => [code, index]))
    const fingerprints = toFingerprints(findings)
    const { name, version, url } = context.tool
    return toJsonText({
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name, version, informationUri: url, rules: codes.map((code) => toRule(code, context)) } },
          invocations: [
            {
              executionSuccessful: context.exit.code < 2,
              exitCode: context.exit.code,
              exitCodeDescription: context.exit.meaning,
              toolExecutionNotifications:
                rest.length === 0 ? undefined : [{ level: 'warning', message: { text: toCutMessage(rest) } }],
            },
          ],
          originalUriBaseIds: { [sourceRoot]: { description: { text: 'The root of the repository.' } } },
          columnKind: 'utf16CodeUnits',
          results: findings.map((finding, index) => ({
            ruleId: finding.code,
            ruleIndex: ruleIndexes.get(finding.code),
            level: finding.severity,
            message: { text: toMessage(`${finding.message} ${finding.advice}`) },
            locations: [toLocation(finding.at, context)],
            partialFingerprints: toPartialFingerprints(finding, fingerprints[index]),
          })),
        },
      ],
    })
  },
})

const sourceRoot = '%SRCROOT%'

/**
 * Code scanning refuses a run with more results, and shows the first 5,000 by severity:
 * https://docs.github.com/code-security/reference/code-scanning/sarif-files/sarif-support#validating-your-sarif-file.
 */
const resultLimit = 25_000

/** As many as a run may have, in their order; where there are more, the least severe are left out. */
function toShares(all: readonly Finding[]): { findings: readonly Finding[]; rest: readonly Finding[] } {
  if (all.length <= resultLimit) return { findings: all, rest: [] }
  const ranked = severities.flatMap((severity) => all.filter((finding) => finding.severity === severity))
  const kept = new Set(ranked.slice(0, resultLimit))
  return { findings: all.filter((finding) => kept.has(finding)), rest: ranked.slice(resultLimit) }
}

const toCutMessage = (rest: readonly Finding[]): string =>
  `A run holds ${resultLimit} results at most. Left out: ${formatCounts(rest)}. Another format lists them.`

/** A code without a rule, such as one of the reader's, describes itself: code scanning refuses an empty description. */
function toRule(code: string, { rules }: ReportContext) {
  const rule = rules.get(code)
  const text = rule?.summary ?? code
  return {
    id: code,
    shortDescription: { text },
    fullDescription: { text },
    help: { text: rule?.help ?? text },
    helpUri: rule?.helpUrl,
    defaultConfiguration: rule && { level: rule.severity },
  }
}

/** Code scanning refuses all results if one has no file: https://github.com/github/codeql-action/issues/2459. */
function toLocation(at: SourceLocation, context: ReportContext) {
  return {
    physicalLocation: {
      artifactLocation: { uri: toUriPath(toPath(at, context)), uriBaseId: sourceRoot },
      region: at.type === 'source' ? { startLine: at.line, startColumn: at.column } : undefined,
    },
  }
}

/**
 * Code scanning reads `primaryLocationLineHash` alone. GitHub's upload fills it in from the line's text and warns of
 * every value that is not its own, so it is given only where there is no line
 * (https://github.com/github/codeql-action/blob/main/src/fingerprints.ts).
 */
function toPartialFingerprints({ at }: Finding, fingerprint: string | undefined) {
  return {
    'tierzeroFinding/v1': fingerprint,
    primaryLocationLineHash: at.type === 'source' ? undefined : fingerprint,
  }
}

/**
 * Keeps `[text](address)` from becoming a link (§3.11.6). Braces stay single, though §3.11.5 doubles them: they are
 * placeholders only in a message with arguments, and where there are none, they are shown as written.
 */
const toMessage = (text: string): string => text.replaceAll('](', '] (')
