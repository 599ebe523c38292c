import type { Finding } from '../domain/finding.ts'

/** What a finding is, apart from where in its file it stands. */
export interface Identity {
  code: string
  /** Below the root; empty where there is none. */
  file: string
  /** What it is about, else its message. */
  subject: string
}

/**
 * The one answer to "is this the finding of last time": what a baseline lists and what fingerprints are made of. Lines
 * that move leave it as it is, so it must hold nothing that changes by itself, such as an age in days.
 */
export function toIdentity({ code, at, message, subject }: IdentifiedFinding): Identity {
  return { code, file: at.type === 'unavailable' ? '' : at.file, subject: subject ?? message }
}

/** The same for two identities that are the same, and for no others. */
export function toIdentityKey({ code, file, subject }: Identity): string {
  return JSON.stringify([code, file === '' ? null : file, subject])
}

export type IdentifiedFinding = Pick<Finding, 'code' | 'at' | 'message'> & { subject?: string }
