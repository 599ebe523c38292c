import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readHeading, readHeadingElement, toHeadingElement } from './heading-element.ts'

test.each([
  ['h2', undefined],
  ['h2-0', undefined],
  ['h1-3', undefined],
  ['li-3', undefined],
  ['h6-12', { level: 6, length: 12 }],
])('%s is the element of %j', (element, heading) => {
  expect(readHeadingElement(element)).toEqual(heading)
})

test('a heading is read off the text that begins with it, whatever it is made of', () => {
  const word = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !/[\s\u200b]/.test(text))
  fc.assert(
    fc.property(fc.array(word, { minLength: 1 }), fc.array(word), fc.constantFrom(' ', ''), (words, after, joiner) => {
      const text = words.join(joiner)
      const { length = 0 } = readHeadingElement(toHeadingElement(2, text)) ?? {}
      const shown = [...words.slice(0, -1), `${words.at(-1)}.`, ...after]
      expect(readHeading(['before', ...shown], 1, length, joiner)).toBe(text)
    }),
  )
})
