import { expect, test } from 'vitest'
import { toEffectiveCount, toWilson } from './wilson.ts'

test.each([
  // Newcombe (1998), table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
  [81 / 263, 263, [0.2553, 0.3662]],
  [15 / 148, 148, [0.0624, 0.1605]],
  [0, 20, [0, 0.1611]],
  [1 / 29, 29, [0.0061, 0.1718]],
  [0, 0, [0, 1]],
])('the interval of %d of %d is %j', (share, count, interval) => {
  expect(toWilson(share, count).map((bound) => Math.round(bound * 10_000) / 10_000)).toEqual(interval)
})

test('equal weights count in full, one that outweighs all as one', () => {
  expect(toEffectiveCount([3, 3, 3])).toBe(3)
  expect(toEffectiveCount([1000, 0.001])).toBeCloseTo(1)
  expect(toEffectiveCount([])).toBe(0)
})
