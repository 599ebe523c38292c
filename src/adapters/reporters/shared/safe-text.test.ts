import { expect, test } from 'vitest'
import { toClipped, toSafeText } from './safe-text.ts'

test('leaves what people write alone', () => {
  const written = 'Über "C::D" # und ## Überschriften, 简体中文, 👩‍💻: siehe #3 ::'
  expect(toSafeText(written)).toBe(written)
})

test.each([
  ['abcd', 4, 'abcd'],
  ['abcde', 4, 'abc…'],
  ['ab👍de', 4, 'ab…'],
  ['ab👍de', 5, 'ab👍…'],
])('clips %j to %i as %j, never through a character', (text, length, clipped) => {
  expect(toClipped(text, length)).toBe(clipped)
})
