import type { Hours, TierFields } from '../domain/tier.ts'
import { toOpenSpans } from './opening.ts'

/** Instants are milliseconds since 1970; undefined where none comes within a year. */
export type OpenState = { isOpen: true; closesAt: number | undefined } | { isOpen: false; opensAt: number | undefined }

/** Hours round the clock without a promise are those of a forum or of a page: nobody sits there. */
export function isStaffed(hours: Hours, targets: TierFields['targets']): boolean {
  return !hours.always || Object.values(targets).some(({ firstResponse }) => firstResponse?.type === 'within')
}

/** Whether somebody is there at an instant, until when, or from when. */
export function toOpenState(hours: Hours, now: number): OpenState {
  const [span] = toOpenSpans(hours, now)
  if (span === undefined) return { isOpen: false, opensAt: undefined }
  if (span.from > now) return { isOpen: false, opensAt: span.from }
  // What is open for as long as one can look ahead, does not close.
  const isEndless = span.to - now > 365 * 86_400_000
  return { isOpen: true, closesAt: isEndless ? undefined : span.to }
}
