import { expect, test } from 'vitest'
import { findSpokenTimes } from './spoken-time.ts'

const told = (text: string): string[] =>
  findSpokenTimes(text).map(({ text, least, most, unit, business, form }) =>
    [text, '=', least === most ? least : `${least}-${most}`, ...(business ? ['business'] : []), unit, form].join(' '),
  )

test.each([
  ['within 4 hours', ['within 4 hours = 4 hour limit']],
  ['within four (4) business hours', ['within four (4) business hours = 4 business hour limit']],
  ['within 4 (four) hours', ['within 4 (four) hours = 4 hour limit']],
  ['within two working days', ['within two working days = 2 business day limit']],
  ['up to eight hours', ['up to eight hours = 8 hour limit']],
  ['in under an hour', ['in under an hour = 1 hour limit']],
  ['is 45 minutes.', ['45 minutes = 45 minute bare']],
  ['within half an hour', ['within half an hour = 0.5 hour limit']],
  ['an hour and a half', ['an hour and a half = 1.5 hour bare']],
  ['in one and a half hours', ['in one and a half hours = 1.5 hour limit']],
  ['in a quarter of an hour', ['in a quarter of an hour = 0.25 hour limit']],
  ['a 4-hour response', ['4-hour = 4 hour bare']],
  ['4h or 30 mins', ['4h = 4 hour bare', '30 mins = 30 minute bare']],
  ['within 2–3 business days', ['within 2–3 business days = 2-3 business day limit']],
  ['4 to 8 hours', ['4 to 8 hours = 4-8 hour bare']],
  ['within twenty-four hours', ['within twenty-four hours = 24 hour limit']],
  ['at least every hour', ['every hour = 1 hour every']],
  ['every other day, daily', ['every other day = 2 day every', 'daily = 1 day every']],
  ['by the next business day', ['by the next business day = 1 business day next-day']],
  ['the same day', ['the same day = 1 day same-day']],
  ['4 小时内', ['4 小时内 = 4 hour limit']],
  ['两小时，半小时', ['两小时 = 2 hour bare', '半小时 = 0.5 hour bare']],
  ['一个半小时之内', ['一个半小时之内 = 1.5 hour limit']],
  ['半个工作日', ['半个工作日 = 0.5 business day bare']],
  ['1 个工作日内', ['1 个工作日内 = 1 business day limit']],
  ['8 个工作小时之内', ['8 个工作小时之内 = 8 business hour limit']],
  ['二十四小时以内', ['二十四小时以内 = 24 hour limit']],
  ['不超过 2–4 小时', ['不超过 2–4 小时 = 2-4 hour limit']],
  ['每小时、每 2 天', ['每小时 = 1 hour every', '每 2 天 = 2 day every']],
  ['当日或下一个工作日', ['当日 = 1 day same-day', '下一个工作日 = 1 business day next-day']],
])('%s is read as %j', (text, expected) => {
  expect(told(text)).toEqual(expected)
})

test.each([
  ['Support is there 24x7, 24/7 hours.'],
  ['8 hours a day'],
  ['5 days per week'],
  ['30 days ago'],
  ['send it two days before'],
  ['at 09:00 hours'],
  ['five business days ahead'],
  ['business hours, hours, days'],
  ['a 14-day-old ticket'],
  ['3 hours of training'],
  ['7×24 小时'],
  ['24 小时热线'],
  ['12 月 25 日'],
  ['第二周'],
  ['30 天后，3 天前'],
  ['工作日、每周一'],
])('"%s" names no span', (text) => {
  expect(told(text)).toEqual([])
})
