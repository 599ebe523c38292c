import type { Finding, SourceLocation } from '../domain/finding.ts'
import { type ExternalLinkCode, externalLinkCodes } from './codes.ts'

/** A finding with the severity that its code has. */
export function toLinkFinding(code: ExternalLinkCode, at: SourceLocation, message: string, advice: string): Finding {
  return { code, severity: externalLinkCodes[code].severity, at, message, advice }
}
