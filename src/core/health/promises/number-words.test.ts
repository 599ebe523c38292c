import { expect, test } from 'vitest'
import { toNumber } from './number-words.ts'

test.each([
  ['4', 4],
  ['1.5', 1.5],
  ['an', 1],
  ['Eight', 8],
  ['twelve', 12],
  ['twenty-four', 24],
  ['forty eight', 48],
  ['ninety', 90],
  ['两', 2],
  ['十', 10],
  ['十二', 12],
  ['二十四', 24],
  ['七十二', 72],
  ['一百二十', 120],
  ['半', 0.5],
  ['few', Number.NaN],
  ['十百', Number.NaN],
])('"%s" is %d', (written, amount) => {
  expect(toNumber(written)).toBe(amount)
})
