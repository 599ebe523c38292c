import { expect, test } from 'vitest'
import { fill } from './results.client.ts'

test.each([
  ['{count} results for “{query}”', 'reset', 5, '5 results for “reset”'],
  ['“{query}”: {count}', '$& {count} {query}', 2, '“$& {count} {query}”: 2'],
])('fills %j for %j', (template, query, count, expected) => {
  expect(fill(template, query, count)).toBe(expected)
})
