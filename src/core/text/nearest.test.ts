import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editDistance, findNearest } from './nearest.ts'

test.each([
  ['', '', 0],
  ['abc', '', 3],
  ['kitten', 'sitting', 3],
  ['ab', 'ba', 1],
  ['ca', 'abc', 3],
  ['title', 'tilte', 1],
])('%j is %j after %i edits', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance)
  expect(editDistance(b, a)).toBe(distance)
})

test('a distance is none for equal words only, and at most the longer word', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
      const distance = editDistance(a, b)
      expect(distance === 0).toBe(a === b)
      expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length))
      expect(distance).toBeGreaterThanOrEqual(Math.abs(a.length - b.length))
    }),
  )
})

const keys = ['title', 'description', 'tags', 'tiers', 'owner', 'reviewed', 'reviewInterval']

test.each([
  ['tilte', 'title'],
  ['descripton', 'description'],
  ['Owner', 'owner'],
  ['reviewinterval', 'reviewInterval'],
  ['tag', 'tags'],
  ['weight', undefined],
  ['x', undefined],
  ['', undefined],
])('%s is nearest to %s', (word, nearest) => {
  expect(findNearest(word, keys)).toBe(nearest)
})
