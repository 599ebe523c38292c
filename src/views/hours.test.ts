import { expect, test } from 'vitest'
import { HoursSchema } from '../core/domain/tier.ts'
import { type HoursView, toHoursView } from './hours.ts'

const cases: [title: string, week: unknown, locale: string, lines: HoursView['lines'], timeZone: string | undefined][] =
  [
    [
      'days with the same hours stand together',
      { weekdays: '09:00-17:00' },
      'en',
      [
        { days: 'Mon–Fri', times: '09:00–17:00' },
        { days: 'Sat–Sun', times: 'closed' },
      ],
      'Time zone Europe/Berlin',
    ],
    [
      'a break at noon and a day apart are shown',
      { weekdays: '09:00-12:00, 13:00-17:00', wednesday: '09:00-12:00', saturday: '00:00-24:00' },
      'en',
      [
        { days: 'Mon–Tue', times: '09:00–12:00, 13:00–17:00' },
        { days: 'Wed', times: '09:00–12:00' },
        { days: 'Thu–Fri', times: '09:00–12:00, 13:00–17:00' },
        { days: 'Sat', times: 'all day' },
        { days: 'Sun', times: 'closed' },
      ],
      'Time zone Europe/Berlin',
    ],
    [
      'always needs no days and no time zone',
      'always',
      'en',
      [{ days: '', times: 'Around the clock, every day' }],
      undefined,
    ],
    [
      'every day open all day is always',
      { daily: '00:00-24:00' },
      'en',
      [{ days: '', times: 'Around the clock, every day' }],
      undefined,
    ],
    [
      'Chinese names its days',
      { weekdays: '09:00-18:00' },
      'zh-cn',
      [
        { days: '周一至周五', times: '09:00–18:00' },
        { days: '周六至周日', times: '不服务' },
      ],
      '时区 Europe/Berlin',
    ],
    [
      'a language without an interface has the days of the interface beside its words',
      { weekdays: '09:00-12:00, 13:00-17:00' },
      'ar',
      [
        { days: 'Mon–Fri', times: '09:00–12:00, 13:00–17:00' },
        { days: 'Sat–Sun', times: 'closed' },
      ],
      'Time zone Europe/Berlin',
    ],
  ]

test.each(cases)('%s', (_title, week, locale, lines, timeZone) => {
  const hours = HoursSchema.parse({ timeZone: 'Europe/Berlin', week })
  expect(toHoursView(hours, locale)).toEqual({ lines, timeZone })
})
