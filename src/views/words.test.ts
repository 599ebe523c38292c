import { expect, test } from 'vitest'
import { formatList } from './words.ts'

test.each([
  ['en', 'a, b, c'],
  ['de', 'a, b, c'],
  ['zh-cn', 'a、b、c'],
  ['ja', 'a、b、c'],
])('a list in %s is %s', (locale, expected) => {
  expect(formatList(['a', 'b', 'c'], locale)).toBe(expected)
  expect([formatList([], locale), formatList(['a'], locale)]).toEqual(['', 'a'])
})
