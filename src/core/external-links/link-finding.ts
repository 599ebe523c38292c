import type { Finding, FindingSeverity } from '../domain/finding.ts'
import { type ExternalLinkCode, externalLinkCodes } from './codes.ts'

const severities = new Map<ExternalLinkCode, FindingSeverity>(
  externalLinkCodes.map(({ code, severity }) => [code, severity]),
)

/** A finding with the severity that its code has. */
export function toLinkFinding(code: ExternalLinkCode, rest: Omit<Finding, 'code' | 'severity'>): Finding {
  return { code, severity: severities.get(code) ?? 'note', ...rest }
}
