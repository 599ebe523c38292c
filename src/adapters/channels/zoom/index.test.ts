import { expect, test } from 'vitest'
import { handOverWith } from '../../shared/prefill.fixture.ts'
import { zoom } from './index.ts'

test.each([
  [{ meeting: '123 4567 8901' }, 'https://zoom.us/j/12345678901'],
  [
    { meeting: 123456789, url: 'https://acme.zoom.us', password: 'a1B2.c3' },
    'https://acme.zoom.us/j/123456789?pwd=a1B2.c3',
  ],
  [{ personal: 'acme.support', url: 'https://acme.zoom.us' }, 'https://acme.zoom.us/my/acme.support'],
])('%j', (options, href) => {
  expect(handOverWith(zoom, options)).toMatchObject({ kind: 'copy', href })
})

test.each([
  [{}, 'expected a meeting such as 123 4567 8901, or else the name of a personal link'],
  [{ meeting: 123456789, personal: 'acme' }, 'expected a meeting such as 123 4567 8901, or else the name'],
  [
    { personal: 'acme.support' },
    'expected the address of the account for a personal link, such as https://acme.zoom.us',
  ],
])('%j is refused', (options, message) => {
  expect(() => handOverWith(zoom, options)).toThrow(message)
})
