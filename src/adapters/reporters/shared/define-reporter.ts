import { compareFindings } from '../../../core/domain/finding.ts'
import type { Reporter } from '../contract.ts'

/** A reporter that may count on sorted findings. */
export function defineReporter(reporter: Reporter): Reporter {
  const { format, formatOverflow } = reporter
  return {
    ...reporter,
    format: (findings, context) => format(findings.toSorted(compareFindings), context),
    ...(formatOverflow && {
      formatOverflow: (findings, context) => formatOverflow(findings.toSorted(compareFindings), context),
    }),
  }
}
