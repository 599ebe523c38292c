import { expect, test } from 'vitest'
import { HoursSchema, TargetSchema } from './tier.ts'
import { wordIssue } from './word-issue.ts'

test.each([
  ['germany', [], ['germany']],
  [['2026-12-25', 'germany', { date: '2027-01-01', name: 'New Year' }], ['2026-12-25', '2027-01-01'], ['germany']],
  [['2026-02-30'], [], ['2026-02-30']],
  [[], [], []],
])('holidays %j are dates and names of calendars', (holidays, dates, calendars) => {
  const hours = HoursSchema.parse({ holidays })
  expect([hours.holidays.map(({ date }) => date), hours.calendars]).toEqual([dates, calendars])
})

test('holidays that are neither are refused', () => {
  expect(HoursSchema.safeParse({ holidays: [{ day: 1 }] }).error?.issues[0]?.message).toBe(
    'expected dates such as { date: 2026-12-25 }, or the name of a calendar',
  )
})

test.each([
  [
    '22:00-06:00',
    'expected hours of one day, found "22:00-06:00": write 22:00-24:00, and 00:00-06:00 for the day after',
  ],
  ['9-17', 'expected hours such as 09:00-17:00, found "9-17"'],
  ['09:00-09:00', 'expected hours such as 09:00-17:00, found "09:00-09:00"'],
])('the hours %s are refused, with how to write them', (span, message) => {
  const value = { week: { friday: span } }
  const issues = HoursSchema.safeParse(value).error?.issues ?? []
  expect(issues.flatMap((issue) => wordIssue(issue, HoursSchema, value))).toEqual([
    {
      path: ['week', 'friday'],
      message: `"week.friday" does not fit: ${message}.`,
      advice: 'Correct the value, or remove the key.',
    },
  ])
})

test.each(['0 business days', '-1 hours', 'soon'])('%s is no target', (target) => {
  expect(TargetSchema.safeParse(target).success).toBe(false)
})
