import { expect, test } from 'vitest'
import { formatCount } from './format-count.ts'

test.each([
  [0, '0 articles'],
  [1, '1 article'],
  [2, '2 articles'],
])('%i of them are %s', (count, expected) => {
  expect(formatCount(count, 'article')).toBe(expected)
})
