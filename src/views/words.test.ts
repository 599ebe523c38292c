import { expect, test } from 'vitest'
import { formatList, stringsFor } from './words.ts'

test.each([
  ['en', {}],
  ['en-GB', {}],
  ['zh-cn', {}],
  ['ar', { lang: 'en', dir: 'ltr', 'data-ui': '' }],
  ['de', { lang: 'en', dir: 'ltr', 'data-ui': '' }],
])('marks the texts of the interface on a page in %s with %j', (locale, expected) => {
  expect(stringsFor(locale).own).toEqual(expected)
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
