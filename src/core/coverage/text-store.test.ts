import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TextStore } from './text-store.ts'

test('every text comes back as it was kept, whatever came before and after', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 40 })), (texts) => {
      const store = new TextStore()
      const places = texts.map((text) => store.add(text))
      expect(places.map((place) => store.at(place))).toEqual(texts)
    }),
  )
})

test('texts go on in another chunk where one is full, and one that is longer than a chunk has its own', () => {
  const store = new TextStore()
  const texts = ['first', 'x'.repeat(300_000), '密'.repeat(400_000), 'y'.repeat(300_000), 'last']
  const places = texts.map((text) => store.add(text))
  expect(places.map((place) => store.at(place) === texts[places.indexOf(place)])).toEqual(texts.map(() => true))
})
