import { expect, test } from 'vitest'
import { formatDate, formatList, stringsFor } from './words.ts'

test.each([
  ['en', {}],
  ['en-GB', {}],
  ['zh-cn', {}],
  ['ar', { lang: 'en', dir: 'ltr', 'data-ui': '' }],
  ['de', { lang: 'en', dir: 'ltr', 'data-ui': '' }],
])('marks the texts of the interface on a page in %s with %j', (locale, expected) => {
  expect(stringsFor(locale).own).toEqual(expected)
})

test.each([
  ['en', '31 March 2026'],
  ['en-us', 'March 31, 2026'],
  ['zh-cn', '2026年3月31日'],
  ['zh-tw', '2026年3月31日'],
  ['ar', '31 March 2026'],
  ['de', '31 March 2026'],
])('a date on a page in %s speaks the language of the interface: %s', (locale, expected) => {
  expect(formatDate('2026-03-31', locale)).toBe(expected)
})

test('an instant is written like its day, whatever was asked before', () => {
  expect(['2026-03-31', '2026-03-31T23:59:00Z', '2026-04-01'].map((date) => formatDate(date, 'en'))).toEqual([
    '31 March 2026',
    '31 March 2026',
    '1 April 2026',
  ])
})

test('gives every element attributes of its own', () => {
  expect(stringsFor('ar').own).not.toBe(stringsFor('ar').own)
})

test.each([
  ['en', 'a, b, c'],
  ['de', 'a, b, c'],
  ['zh-cn', 'a、b、c'],
  ['ja', 'a、b、c'],
])('a list in %s is %s', (locale, expected) => {
  expect(formatList(['a', 'b', 'c'], locale)).toBe(expected)
  expect([formatList([], locale), formatList(['a'], locale)]).toEqual(['', 'a'])
})
