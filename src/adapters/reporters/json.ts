import { toFingerprints } from '../../core/health/fingerprint.ts'
import { countSeverities } from './shared/counts.ts'
import { defineReporter } from './shared/define-reporter.ts'
import { toJsonText } from './shared/json-text.ts'
import { findPath } from './shared/place.ts'

/**
 * For programs: every finding, with what was checked. Its shape is `findings.schema.json`; `version` goes up when a
 * reader of the old shape would misread the new one. New fields do not raise it.
 */
export const json = defineReporter({
  name: 'json',
  mediaType: 'application/json',
  extension: 'json',
  format: (findings, context) => {
    const fingerprints = toFingerprints(findings)
    return toJsonText({
      version: 1,
      tool: { name: context.tool.name, version: context.tool.version },
      checked: context.checked,
      counts: countSeverities(findings),
      baselined: context.baselined,
      exit: context.exit,
      findings: findings.map(({ code, severity, at, message, advice, subject, fix }, index) => ({
        code,
        severity,
        at: at.type === 'unavailable' ? at : { ...at, file: findPath(at, context) },
        message,
        advice,
        subject,
        fix,
        fingerprint: fingerprints[index],
      })),
    })
  },
})
