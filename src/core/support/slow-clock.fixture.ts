import { Temporal } from 'temporal-polyfill'
import type { Hours } from '../domain/tier.ts'

/** Hours and targets once more, by looking at the clock every quarter of an hour. Times are multiples of that. */
export const quarter = 15 * 60_000

export function isOpenAt(hours: Hours, instant: number): boolean {
  const local = zoned(hours, instant)
  if (hours.holidays.some(({ date }) => date === local.toPlainDate().toString())) return false
  const names = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
  const clock = local.toPlainTime().toString({ smallestUnit: 'minute' })
  return hours.week[names[local.dayOfWeek - 1] ?? 'monday'].some(({ from, to }) => from <= clock && clock < to)
}

/** The first quarter from an instant on at which it is open, or not. */
export function findChange(hours: Hours, from: number, isOpen: boolean): number {
  for (let at = from; at < from + 60 * 86_400_000; at += quarter) if (isOpenAt(hours, at) === isOpen) return at
  throw new Error('never')
}

export function addOpenQuarters(hours: Hours, from: number, quarters: number): number {
  let left = quarters
  for (let at = from; ; at += quarter) {
    if (isOpenAt(hours, at)) left -= 1
    if (left === 0) return at + quarter
  }
}

export function addOpenDates(hours: Hours, from: number, days: number): number {
  const start = zoned(hours, findChange(hours, from, true))
  let left = days
  for (let day = start.toPlainDate().add({ days: 1 }); ; day = day.add({ days: 1 })) {
    const slots = toSlots(hours, day)
    if (slots.length > 0) left -= 1
    if (left > 0) continue
    const wanted = day.toZonedDateTime({ timeZone: hours.timeZone, plainTime: start.toPlainTime() }).epochMilliseconds
    const before = slots.filter((slot) => slot <= wanted).at(-1)
    return before === undefined ? (slots[0] ?? 0) : Math.min(wanted, before + quarter)
  }
}

function toSlots(hours: Hours, day: Temporal.PlainDate): number[] {
  const from = day.toZonedDateTime(hours.timeZone).epochMilliseconds
  const to = day.add({ days: 1 }).toZonedDateTime(hours.timeZone).epochMilliseconds
  const slots = []
  for (let at = from; at < to; at += quarter) if (isOpenAt(hours, at)) slots.push(at)
  return slots
}

const zoned = ({ timeZone }: Hours, instant: number): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone)
