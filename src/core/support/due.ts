import type { Hours, Target } from '../domain/tier.ts'
import { isRoundTheClock, type OpenSpan, toDaySpans, toOpenSpans } from './opening.ts'
import { addDays, toInstant, toLocalTime } from './zone.ts'

/** When a target is due. `unknown`: it is in business time, and there are no hours that tell what that is. */
export type Due = { type: 'by'; at: number } | { type: 'best-effort' } | { type: 'unknown' }

/**
 * The instant by which a target is met at the latest, for what was written at another.
 *
 * Calendar time runs on: minutes and hours as they pass, days and weeks to the same time of day in the tier's zone.
 * Business minutes and hours run while support is open. Business days go to the same time of day so many open days later;
 * what was written outside the hours counts from the next opening, and a day that closes before that time counts to its
 * close. A business week has as many business days as the week has open ones.
 */
export function toDue(target: Target, hours: Hours | undefined, now: number): Due {
  if (target.type === 'best-effort') return { type: 'best-effort' }
  const { amount, unit } = target
  if (!target.business || (hours !== undefined && isRoundTheClock(hours)))
    return { type: 'by', at: addCalendarTime(now, amount, unit, hours?.timeZone ?? 'UTC') }
  if (hours === undefined) return { type: 'unknown' }
  const at =
    unit === 'minute' || unit === 'hour'
      ? addOpenTime(hours, now, amount * (unit === 'hour' ? 3_600_000 : 60_000))
      : addOpenDays(hours, now, amount * (unit === 'week' ? countOpenDays(hours) : 1))
  return at === undefined ? { type: 'unknown' } : { type: 'by', at }
}

function addCalendarTime(now: number, amount: number, unit: 'minute' | 'hour' | 'day' | 'week', zone: string): number {
  if (unit === 'minute') return now + amount * 60_000
  if (unit === 'hour') return now + amount * 3_600_000
  const { date, minutes } = toLocalTime(now, zone)
  // Seconds are kept, so that a day later is never a moment too early.
  return toInstant(addDays(date, amount * (unit === 'week' ? 7 : 1)), minutes, zone) + (now % 60_000)
}

function addOpenTime(hours: Hours, now: number, duration: number): number | undefined {
  let left = duration
  for (const { from, to } of toOpenSpans(hours, now)) {
    const start = Math.max(from, now)
    if (to - start >= left) return start + left
    left -= to - start
  }
  return undefined
}

function addOpenDays(hours: Hours, now: number, days: number): number | undefined {
  const start = findStart(hours, now)
  if (start === undefined) return undefined
  const { date, minutes } = toLocalTime(start, hours.timeZone)
  const holidays = new Set(hours.holidays.map((holiday) => holiday.date))
  let counted = 0
  for (let next = addDays(date, 1), looked = 0; looked < 4000; next = addDays(next, 1), looked++) {
    const spans = holidays.has(next) ? [] : toDaySpans(hours, next)
    if (spans.length > 0) counted += 1
    if (counted === days) return toWithin(spans, toInstant(next, minutes, hours.timeZone) + (start % 60_000))
  }
  return undefined
}

function findStart(hours: Hours, now: number): number | undefined {
  const [span] = toOpenSpans(hours, now)
  return span && Math.max(span.from, now)
}

/** The instant itself if a span holds it, else the end of the last span before it, else the beginning of the first. */
function toWithin(spans: readonly OpenSpan[], at: number): number {
  const before = spans.filter(({ from }) => from <= at).at(-1)
  return before === undefined ? (spans[0]?.from ?? at) : Math.min(at, before.to)
}

const countOpenDays = ({ week }: Hours): number => Object.values(week).filter((spans) => spans.length > 0).length || 5
