import { findSensitive, type Sensitive } from './find-sensitive.ts'

/** A text with `▮` for everything found in it that is as severe, so that a test shows what goes and what stays. */
export function strike(text: string, severity?: Sensitive['severity']): string {
  return findSensitive(text)
    .filter((found) => severity === undefined || found.severity === severity)
    .toReversed()
    .reduce((left, { start, end }) => `${left.slice(0, start)}▮${left.slice(end)}`, text)
}
