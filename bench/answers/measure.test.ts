import { expect, test } from 'vitest'
import { percentile, toAuroc, toBestF1 } from './measure.ts'

test.each([
  [[0.9, 0.8], [0.1, 0.2], 1],
  [[0.1], [0.9], 0],
  [[0.5, 0.5], [0.5], 0.5],
  [[0.9, 0.3], [0.5, 0.1], 0.75],
])('%j against %j is told apart at %d', (positive, negative, expected) => {
  expect(toAuroc(positive, negative)).toBe(expected)
})

test('the best F1 is that of the best threshold', () => {
  expect(toBestF1([0.9, 0.8, 0.2], [0.5, 0.1])).toBeCloseTo(6 / 7)
})

test('a percentile is a value that was measured', () => {
  expect([percentile([3, 1, 2], 0.5), percentile([3, 1, 2], 0.95), percentile([], 0.5)]).toEqual([2, 3, 0])
})
