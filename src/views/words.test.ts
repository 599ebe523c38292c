import { expect, test } from 'vitest'
import { stringsFor } from './words.ts'

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
