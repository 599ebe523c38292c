import { expect, test } from 'vitest'
import { parseHolidays } from './parse-holidays.ts'

const years = { from: 2026, to: 2028 }

function calendarOf(...events: string[][]): string {
  const lines = events.flatMap((event) => ['BEGIN:VEVENT', ...event, 'END:VEVENT'])
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//example//EN', ...lines, 'END:VCALENDAR', ''].join('\r\n')
}

test.each([
  ['a day', ['DTSTART;VALUE=DATE:20261225', 'SUMMARY:Christmas Day'], ['2026-12-25 Christmas Day']],
  ['a day with its end', ['DTSTART;VALUE=DATE:20261225', 'DTEND;VALUE=DATE:20261226'], ['2026-12-25 undefined']],
  [
    'several days, the end not included',
    ['DTSTART;VALUE=DATE:20261230', 'DTEND;VALUE=DATE:20270102', 'SUMMARY:Closed'],
    ['2026-12-30 Closed', '2026-12-31 Closed', '2027-01-01 Closed'],
  ],
  [
    'every year',
    ['DTSTART;VALUE=DATE:20001003', 'RRULE:FREQ=YEARLY', 'SUMMARY:Tag der Deutschen Einheit'],
    ['2026', '2027', '2028'].map((year) => `${year}-10-03 Tag der Deutschen Einheit`),
  ],
  [
    'the fourth Thursday of November, but for one year',
    [
      'DTSTART;VALUE=DATE:20101125',
      'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH',
      'EXDATE;VALUE=DATE:20271125',
      'SUMMARY:Thanksgiving',
    ],
    ['2026-11-26 Thanksgiving', '2028-11-23 Thanksgiving'],
  ],
  [
    'for two years',
    ['DTSTART;VALUE=DATE:20260501', 'RRULE:FREQ=YEARLY;COUNT=2', 'SUMMARY:x'],
    ['2026-05-01 x', '2027-05-01 x'],
  ],
  [
    'from an hour on',
    ['DTSTART:20261224T120000Z', 'DTEND:20261224T180000Z', 'SUMMARY:Half a day'],
    ['2026-12-24 Half a day'],
  ],
  [
    'folded and escaped',
    ['DTSTART;VALUE=DATE:20260106', 'SUMMARY:Heilige Drei \r\n Könige\\, Epiphanias\\n'],
    ['2026-01-06 Heilige Drei Könige, Epiphanias'],
  ],
  ['cancelled', ['DTSTART;VALUE=DATE:20260106', 'STATUS:CANCELLED'], []],
  ['before the years that are asked for', ['DTSTART;VALUE=DATE:20250106'], []],
])('%s', (_, event, expected) => {
  expect(parseHolidays(calendarOf(event), years).map(({ date, name }) => `${date} ${name}`)).toEqual(expected)
})

test('stand by date, each date once', () => {
  const calendar = calendarOf(
    ['DTSTART;VALUE=DATE:20261226'],
    ['DTSTART;VALUE=DATE:20261225'],
    ['DTSTART;VALUE=DATE:20261225', 'SUMMARY:b'],
  )
  expect(parseHolidays(calendar, years)).toEqual([{ date: '2026-12-25', name: 'b' }, { date: '2026-12-26' }])
})

test.each([
  ['nothing', ''],
  ['prose', 'Christmas is on 25 December'],
  ['an event alone', 'BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261225\r\nEND:VEVENT'],
  ['an unfinished calendar', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n'],
  ['every second', calendarOf(['DTSTART:20260101T000000Z', 'RRULE:FREQ=SECONDLY'])],
])('%s is no calendar of holidays, and the reason has one line', (_, text) => {
  expect(() => parseHolidays(text, years)).toThrow(/^.{5,120}$/)
})

test('a day that was moved is a holiday where it was moved to, and one that was called off is none', () => {
  const yearly = ['UID:may', 'DTSTART;VALUE=DATE:20260501', 'RRULE:FREQ=YEARLY;COUNT=2', 'SUMMARY:May Day']
  const moved = ['UID:may', 'RECURRENCE-ID;VALUE=DATE:20260501', 'DTSTART;VALUE=DATE:20260504', 'SUMMARY:May Day']
  const off = ['UID:may', 'RECURRENCE-ID;VALUE=DATE:20270501', 'DTSTART;VALUE=DATE:20270501', 'STATUS:CANCELLED']
  expect(parseHolidays(calendarOf(yearly, moved, off), years).map(({ date }) => date)).toEqual(['2026-05-04'])
})
