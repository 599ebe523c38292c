import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toReadable } from './readable.ts'

test.each([
  ['%E6%97%A7.md', '旧.md'],
  ['"a%20%E6%97%A7.md#caf%C3%A9" leads', '"a%20旧.md#café" leads'],
  ['%E6%97', '%E6%97'],
  ['100% %41 %C3', '100% %41 %C3'],
])('%s → %s', (text, readable) => {
  expect(toReadable(text)).toBe(readable)
})

test('what is read so means the same address', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const address = encodeURIComponent(text.toWellFormed())
      expect(encodeURI(decodeURI(toReadable(address)))).toBe(encodeURI(decodeURI(address)))
    }),
  )
})
