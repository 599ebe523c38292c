import type { Hours } from '../domain/tier.ts'
import { addDays, toInstant, toLocalTime, toWeekday } from './zone.ts'

/** Instants from which and until which somebody is there; `to` is the first at which nobody is. */
export interface OpenSpan {
  from: number
  to: number
}

/** How far ahead is looked for the next opening: over the longest of holidays. */
const maxDays = 400

/** Whether there is never a pause: no hours to be computed. */
export const isRoundTheClock = (hours: Hours): boolean => hours.always && hours.holidays.length === 0

/**
 * The spans of support hours that end after an instant, in order; those that touch are one. Ends after a bit more than a
 * year; where hours never pause, there is one span without an end.
 */
export function* toOpenSpans(hours: Hours, after: number): Generator<OpenSpan> {
  if (isRoundTheClock(hours)) {
    yield { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }
    return
  }
  const holidays = new Set(hours.holidays.map(({ date }) => date))
  const first = toLocalTime(after, hours.timeZone).date
  let last: OpenSpan | undefined
  for (let day = 0, date = first; day < maxDays; day++, date = addDays(date, 1)) {
    if (holidays.has(date)) continue
    for (const span of toDaySpans(hours, date)) {
      if (last !== undefined && span.from <= last.to) {
        last.to = Math.max(last.to, span.to)
        continue
      }
      if (last !== undefined && last.to > after) yield last
      last = span
    }
  }
  if (last !== undefined && last.to > after) yield last
}

/** The spans of one date, whether it is a holiday or not. */
export function toDaySpans({ week, timeZone }: Hours, date: string): OpenSpan[] {
  const spans = week[toWeekday(date)].map(({ from, to }) => ({
    from: toInstant(date, toMinutes(from), timeZone),
    to: toInstant(date, toMinutes(to), timeZone, to === '24:00' ? 'earlier' : 'later'),
  }))
  // A span that the clock skips is none.
  return spans.filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from)
}

/** Minutes since midnight of `HH:MM`. */
export function toMinutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}
