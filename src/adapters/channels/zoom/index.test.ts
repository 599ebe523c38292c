import { expect, test } from 'vitest'
import { handOverWith } from '../../shared/prefill.fixture.ts'
import { zoom } from './index.ts'

test.each([
  [{ meeting: '123 4567 8901' }, 'https://zoom.us/j/12345678901'],
  [
    { meeting: 123456789, url: 'https://acme.zoom.us', password: 'a1B2.c3' },
    'https://acme.zoom.us/j/123456789?pwd=a1B2.c3',
  ],
])('%j', (options, href) => {
  expect(handOverWith(zoom, options)).toMatchObject({ kind: 'copy', href })
})
