import { expect, test } from 'vitest'
import { HoursSchema } from './tier.ts'

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
