import type { Finding, FindingSeverity } from '../../core/domain/finding.ts'
import { toFingerprints } from '../../core/health/fingerprint.ts'
import { defineReporter } from './shared/define-reporter.ts'
import { toJsonText } from './shared/json-text.ts'
import { toPath } from './shared/place.ts'

/**
 * A code quality report, for `artifacts:reports:codequality`.
 *
 * @see https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
export const gitlab = defineReporter({
  name: 'gitlab',
  mediaType: 'application/json',
  extension: 'json',
  format: (findings, context) => {
    const fingerprints = toFingerprints(findings)
    return toJsonText(
      findings.map((finding, index) => ({
        description: `${finding.message} ${finding.advice}`,
        check_name: finding.code,
        fingerprint: fingerprints[index],
        severity: gitlabSeverities[finding.severity],
        // Both are required, so a whole file stands at its first line.
        location: { path: toPath(finding.at, context), lines: { begin: findLine(finding) ?? 1 } },
      })),
    )
  },
})

/** Of GitLab's five; `blocker` and `critical` are left to what can hurt people. */
const gitlabSeverities: Record<FindingSeverity, string> = { error: 'major', warning: 'minor', note: 'info' }

const findLine = ({ at }: Finding): number | undefined => (at.type === 'source' ? at.line : undefined)
