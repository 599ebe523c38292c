import { expect, test } from 'vitest'
import { fillIn } from './fill-in.ts'

test.each<[string, Record<string, string | number>, string]>([
  ['{count} results for “{query}”', { query: 'reset', count: 5 }, '5 results for “reset”'],
  ['“{query}”: {count}', { query: '$& {count} {query}', count: 2 }, '“$& {count} {query}”: 2'],
  ['{kind}: {other}', { kind: 'a' }, 'a: {other}'],
])('fills %j with %j', (template, values, expected) => {
  expect(fillIn(template, values)).toBe(expected)
})
