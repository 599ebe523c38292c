import { expect, test } from 'vitest'
import { toOneLine } from './one-line.ts'

test.each([
  [' a \n\t b ', 'a b'],
  ['a b', 'a b'],
  ['e\u0301', '\u00e9'],
  ['A \ud800 b', 'A \ufffd b'],
  ['😀', '😀'],
])('%j on one line is %j', (text, line) => {
  expect(toOneLine(text)).toBe(line)
})
