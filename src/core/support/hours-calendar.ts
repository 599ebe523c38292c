import ICAL from 'ical.js'
import * as Instant from 'temporal-polyfill/fns/Instant'
import * as ZonedDateTime from 'temporal-polyfill/fns/ZonedDateTime'
import { type Hours, type Weekday, weekdays } from '../domain/tier.ts'
import { addDays, toWeekday } from './zone.ts'

export interface HoursCalendar {
  /** Unique for the calendar, such as an address. */
  uid: string
  name: string
  hours: Hours
  /** What the days without anybody are called: `Closed`. */
  closed: string
}

/** Calendars repeat from this Monday on, so that the file of the same hours is always the same. */
const start = '2024-01-01'
const lastYear = 2040
const stamp = `${start}T00:00:00Z`

/**
 * Support hours as a calendar that programs subscribe to (RFC 5545): an event for each opening, repeated weekly in the
 * tier's zone, not on holidays, which are events of their own. Changes of the clock are written out until 2040.
 */
export function formatHoursCalendar({ uid, name, hours, closed }: HoursCalendar): string {
  const calendar = new ICAL.Component('vcalendar')
  calendar.addPropertyWithValue('version', '2.0')
  calendar.addPropertyWithValue('prodid', '-//Tierzero//Support hours//EN')
  calendar.addPropertyWithValue('x-wr-calname', name)
  if (hours.timeZone !== 'UTC' && !isAllDayAlways(hours)) calendar.addSubcomponent(toZone(hours.timeZone))
  toOpenings(hours).forEach((opening, index) => {
    calendar.addSubcomponent(toEvent(opening, `${index + 1}-${uid}`, name, hours))
  })
  for (const { date, name: day } of hours.holidays) {
    const event = newEvent(`${date}-${uid}`, day === undefined ? `${name}: ${closed}` : `${name}: ${closed} (${day})`)
    event.addPropertyWithValue('dtstart', ICAL.Time.fromDateString(date))
    event.addPropertyWithValue('dtend', ICAL.Time.fromDateString(addDays(date, 1)))
    calendar.addSubcomponent(event)
  }
  return `${calendar.toString()}\r\n`
}

interface Opening {
  from: string
  to: string
  days: Weekday[]
}

const isAllDayAlways = ({ week }: Hours): boolean =>
  weekdays.every((day) => week[day].length === 1 && week[day][0]?.from === '00:00' && week[day][0].to === '24:00')

/** The same times on several days are one opening. */
function toOpenings({ week }: Hours): Opening[] {
  const openings = new Map<string, Opening>()
  for (const day of weekdays)
    for (const { from, to } of week[day]) {
      const opening = openings.get(`${from}-${to}`) ?? { from, to, days: [] }
      opening.days.push(day)
      openings.set(`${from}-${to}`, opening)
    }
  return [...openings.values()]
}

function toEvent({ from, to, days }: Opening, uid: string, name: string, hours: Hours): ICAL.Component {
  const event = newEvent(uid, name)
  const first = addDays(start, weekdays.indexOf(days[0] ?? 'monday'))
  const isAllDay = from === '00:00' && to === '24:00'
  const add = (property: string, date: string, time: string): void => {
    if (isAllDay) event.addPropertyWithValue(property, ICAL.Time.fromDateString(date))
    else addLocal(event, property, date, time, hours.timeZone)
  }
  add('dtstart', first, from)
  add('dtend', to === '24:00' ? addDays(first, 1) : first, to === '24:00' ? '00:00' : to)
  const byDay = days.map((day) => day.slice(0, 2).toUpperCase())
  event.addPropertyWithValue('rrule', ICAL.Recur.fromString(`FREQ=WEEKLY;BYDAY=${byDay.join(',')}`))
  for (const { date } of hours.holidays) if (days.includes(toWeekday(date))) add('exdate', date, from)
  return event
}

function newEvent(uid: string, name: string): ICAL.Component {
  const event = new ICAL.Component('vevent')
  event.addPropertyWithValue('uid', uid)
  event.addPropertyWithValue('dtstamp', ICAL.Time.fromDateTimeString(stamp))
  event.addPropertyWithValue('summary', name)
  event.addPropertyWithValue('transp', 'TRANSPARENT')
  return event
}

function addLocal(component: ICAL.Component, name: string, date: string, time: string, timeZone: string): void {
  const isUtc = timeZone === 'UTC'
  const property = component.addPropertyWithValue(
    name,
    ICAL.Time.fromDateTimeString(`${date}T${time}:00${isUtc ? 'Z' : ''}`),
  )
  if (!isUtc) property.setParameter('tzid', timeZone)
}

/** A zone by its offsets and every change between them. */
function toZone(timeZone: string): ICAL.Component {
  const zone = new ICAL.Component('vtimezone')
  zone.addPropertyWithValue('tzid', timeZone)
  let at = Instant.toZonedDateTimeISO(Instant.fromString(`${Number(start.slice(0, 4)) - 1}-01-01T00:00Z`), timeZone)
  const base = offsetOf(at)
  const observances = new Map<string, string[]>([[`${base} ${base}`, ['2023-01-01T00:00:00']]])
  for (;;) {
    const next = ZonedDateTime.getTimeZoneTransition(at, 'next')
    if (next === null || next.year > lastYear) break
    const before = offsetOf(at)
    const key = `${before} ${offsetOf(next)}`
    // The onset is told in the time that ends there.
    observances.set(key, [...(observances.get(key) ?? []), toLocal(next.epochMilliseconds + before * 60_000)])
    at = next
  }
  const least = Math.min(...[...observances.keys()].map((key) => Number(key.split(' ')[1])))
  for (const [key, onsets] of observances) {
    const [from = 0, to = 0] = key.split(' ').map(Number)
    const observance = new ICAL.Component(to > least ? 'daylight' : 'standard')
    onsets.forEach((onset, index) => {
      observance.addPropertyWithValue(index === 0 ? 'dtstart' : 'rdate', ICAL.Time.fromDateTimeString(onset))
    })
    observance.addPropertyWithValue('tzoffsetfrom', ICAL.UtcOffset.fromSeconds(from * 60))
    observance.addPropertyWithValue('tzoffsetto', ICAL.UtcOffset.fromSeconds(to * 60))
    zone.addSubcomponent(observance)
  }
  return zone
}

/** Minutes ahead of UTC. */
const offsetOf = (at: Parameters<typeof ZonedDateTime.offsetNanoseconds>[0]): number =>
  ZonedDateTime.offsetNanoseconds(at) / 60_000_000_000

const toLocal = (instant: number): string => new Date(instant).toISOString().slice(0, 19)
