import ICAL from 'ical.js'
import type { Holiday } from '../domain/tier.ts'

/** Years for which holidays that come again are written out. */
export interface YearRange {
  from: number
  to: number
}

/** A calendar with a rule for every second is no calendar of holidays. */
const maxDays = 5000

/**
 * The days of a calendar file (RFC 5545) as holidays, by date; events that come again are written out, those that were
 * moved (`RECURRENCE-ID`) stand where they were moved to, and cancelled ones are left out. An event of several days is a
 * holiday on each of them.
 *
 * @throws Error, with a reason of one line, for what is no calendar
 */
export function parseHolidays(text: string, years: YearRange): Holiday[] {
  const calendar = new ICAL.Component(
    ICAL.parse(text.replace(/^\ufeff/, '').trim()) as ConstructorParameters<typeof ICAL.Component>[0],
  )
  if (calendar.name !== 'vcalendar') throw new Error('it has no VCALENDAR')
  const byDate = new Map<string, Holiday>()
  for (const component of calendar.getAllSubcomponents('vevent')) {
    const event = new ICAL.Event(component)
    if (isCancelled(component)) continue
    if (event.startDate === null || event.isRecurrenceException()) continue
    const name = (event.summary ?? '').replace(/\s+/g, ' ').trim()
    for (const date of toDates(event, years)) {
      byDate.set(date, name === '' ? { date } : { date, name })
      if (byDate.size > maxDays) throw new Error(`it has more than ${maxDays} days`)
    }
  }
  return [...byDate.values()].sort((a, b) => (a.date < b.date ? -1 : 1))
}

const isCancelled = (component: ICAL.Component): boolean =>
  String(component.getFirstPropertyValue('status') ?? '').toUpperCase() === 'CANCELLED'

function toDates(event: ICAL.Event, { from, to }: YearRange): string[] {
  const dates: string[] = []
  const iterator = event.iterator()
  for (let start = iterator.next(), steps = 0; start && start.year <= to; start = iterator.next()) {
    if (++steps > maxDays) throw new Error(`"${event.summary}" comes more than ${maxDays} times`)
    const { item, startDate, endDate } = event.getOccurrenceDetails(start)
    if (isCancelled(item.component)) continue
    const length = Math.max(1, Math.ceil(endDate.subtractDate(startDate).toSeconds() / 86_400))
    for (let offset = 0; offset < length && offset < maxDays; offset++) {
      const day = startDate.clone()
      day.isDate = true
      day.adjust(offset, 0, 0, 0)
      if (day.year >= from && day.year <= to) dates.push(day.toString())
    }
  }
  return dates
}
