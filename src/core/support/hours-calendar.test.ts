import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { HoursSchema } from '../domain/tier.ts'
import { formatHoursCalendar } from './hours-calendar.ts'
import { toDaySpans } from './opening.ts'
import { addDays } from './zone.ts'

function calendarOf(hours: unknown): string {
  return formatHoursCalendar({
    uid: 'tiers/gold@help.example.com',
    name: 'Gold; day, night',
    hours: HoursSchema.parse(hours),
    closed: 'Closed',
  })
}

/** Openings of a year as a calendar program sees them, with the zone that the file itself describes. */
function readOpenings(text: string, year: number): { from: number; to: number }[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as ConstructorParameters<typeof ICAL.Component>[0])
  const described = calendar.getFirstSubcomponent('vtimezone')
  const zone = described === null ? ICAL.Timezone.utcTimezone : new ICAL.Timezone(described)
  const toInstant = (time: ICAL.Time): number => {
    const local = time.clone()
    local.zone = zone
    return local.toUnixTime() * 1000
  }
  const openings = calendar.getAllSubcomponents('vevent').flatMap((component) => {
    const event = new ICAL.Event(component)
    if (!event.isRecurring()) return []
    const found = []
    const iterator = event.iterator()
    for (let next = iterator.next(); next && next.year <= year; next = iterator.next()) {
      const { startDate, endDate } = event.getOccurrenceDetails(next)
      if (next.year === year) found.push({ from: toInstant(startDate), to: toInstant(endDate) })
    }
    return found
  })
  return openings.sort((a, b) => a.from - b.from)
}

test.each([
  ['Europe/Berlin', { weekdays: '09:00-12:00, 13:00-18:00', saturday: '10:00-24:00' }],
  ['America/New_York', { daily: '08:30-17:15' }],
  ['Australia/Lord_Howe', { sunday: '00:00-04:00', tuesday: '22:00-24:00' }],
  ['Asia/Shanghai', { weekdays: '09:00-18:00' }],
  ['UTC', { weekend: '10:00-16:00' }],
])('a calendar program in %s sees the openings that the site computes', (timeZone, week) => {
  const hours = HoursSchema.parse({ timeZone, week, holidays: ['2026-12-25', '2026-03-29', '2026-07-03'] })
  const dates = Array.from({ length: 365 }, (_, day) => addDays('2026-01-01', day))
  const closed = hours.holidays.map(({ date }) => date)
  const expected = dates.flatMap((date) => (closed.includes(date) ? [] : toDaySpans(hours, date)))
  expect(readOpenings(calendarOf({ timeZone, week, holidays: closed }), 2026)).toEqual(expected)
})

test('the file is made of short lines that end in CRLF, and texts cannot leave theirs', () => {
  const text = calendarOf({
    timeZone: 'Europe/Berlin',
    week: { weekdays: '09:00-18:00' },
    holidays: [{ date: '2026-12-25', name: 'X\nEND:VEVENT, or so' }],
  })
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  expect(text.match(/^END:VEVENT\r$/gm)).toHaveLength(2)
  expect(text).toContain('SUMMARY:Gold\\; day\\, night: Closed (X END:VEVENT\\, or so)')
  expect(text).toBe(
    calendarOf({
      timeZone: 'Europe/Berlin',
      week: { weekdays: '09:00-18:00' },
      holidays: [{ date: '2026-12-25', name: 'X\nEND:VEVENT, or so' }],
    }),
  )
})

test('around the clock is every day as a whole', () => {
  expect(calendarOf({ week: 'always' })).toContain(
    'DTSTART;VALUE=DATE:20240101\r\nDTEND;VALUE=DATE:20240102\r\nRRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU',
  )
})
