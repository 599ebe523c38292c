import * as PlainDate from 'temporal-polyfill/fns/PlainDate'
import * as PlainDateTime from 'temporal-polyfill/fns/PlainDateTime'
import * as ZonedDateTime from 'temporal-polyfill/fns/ZonedDateTime'
import type { Weekday } from '../domain/tier.ts'

/**
 * Dates and clocks in IANA time zones. Instants are milliseconds since 1970-01-01T00:00Z, dates `YYYY-MM-DD`. The functions
 * of the polyfill are used instead of its classes: in a browser they weigh 7 kB, those 18.
 */

export interface LocalTime {
  date: string
  /** Minutes since the clock showed 00:00; not the time that has passed where the clock was changed. */
  minutes: number
}

/** What clocks in a zone show at an instant, to the minute. */
export function toLocalTime(instant: number, timeZone: string): LocalTime {
  const zoned = ZonedDateTime.create(BigInt(instant) * 1_000_000n, timeZone)
  const { hour, minute } = ZonedDateTime.toPlainDateTime(zoned)
  return { date: ZonedDateTime.toPlainDate(zoned).toJSON(), minutes: hour * 60 + minute }
}

/**
 * The instant at which clocks in a zone show a time. A time that is skipped counts from where it would have been; of one
 * that comes twice, it is the one asked for.
 *
 * @param minutes from 0 to 1440, which is 00:00 of the next day
 */
export function toInstant(
  date: string,
  minutes: number,
  timeZone: string,
  which: 'earlier' | 'later' = 'earlier',
): number {
  const day = parse(minutes === 1440 ? addDays(date, 1) : date)
  const time = minutes % 1440
  const plain = PlainDateTime.create(day.year, day.month, day.day, Math.floor(time / 60), time % 60)
  const zoned = PlainDateTime.toZonedDateTime(plain, timeZone, { disambiguation: 'compatible' })
  if (which === 'earlier') return zoned.epochMilliseconds
  const later = PlainDateTime.toZonedDateTime(plain, timeZone, { disambiguation: 'later' })
  // Of a skipped time, "later" is what "compatible" is.
  return later.epochMilliseconds
}

export function addDays(date: string, days: number): string {
  return PlainDate.addDays(parse(date), days).toJSON()
}

const names: readonly Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

export function toWeekday(date: string): Weekday {
  return names[PlainDate.dayOfWeek(parse(date)) - 1] ?? 'monday'
}

function parse(date: string) {
  return PlainDate.create(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)))
}
