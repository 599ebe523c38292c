import { expect, test } from 'vitest'
import { formatMoment } from './format-moment.ts'

const now = Date.parse('2026-11-25T18:00Z')

test.each([
  ['2026-12-01T02:00Z', 'en', 'Asia/Shanghai', 'Tue 10:00 (UTC+8)'],
  ['2026-12-01T02:00Z', 'zh-cn', 'Asia/Shanghai', '周二 10:00（UTC+8）'],
  ['2026-12-14T09:00Z', 'zh-cn', 'Asia/Shanghai', '12月14日周一 17:00（UTC+8）'],
  ['2026-11-26T02:00Z', 'en', 'America/St_Johns', 'Wed 22:30 (UTC−3:30)'],
  ['2026-11-26T00:05Z', 'en', 'UTC', 'Thu 00:05 (UTC)'],
  ['2026-12-14T09:00Z', 'en', 'Europe/Berlin', 'Mon 14 Dec, 10:00 (UTC+1)'],
  ['2027-01-04T09:00Z', 'de', 'Europe/Berlin', 'Mo., 4. Jan. 2027, 10:00 (UTC+1)'],
])('%s in %s in %s is %s', (instant, locale, timeZone, expected) => {
  expect(formatMoment(Date.parse(instant), now, locale, timeZone).replaceAll('\u202f', ' ')).toBe(expected)
})
