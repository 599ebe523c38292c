import { expect, test } from 'vitest'
import { handOverWith } from '../../shared/prefill.fixture.ts'
import { url } from './index.ts'

test('a page as it is', () => {
  expect(handOverWith(url, { url: 'https://support.example.com/new?form=1#top' })).toMatchObject({
    kind: 'copy',
    href: 'https://support.example.com/new?form=1#top',
  })
})

test.each([
  'http://support.example.com',
  'javascript:alert(1)',
  '//support.example.com',
  'https://a:b@example.com',
  '',
])('%j is refused', (address) => {
  expect(() => handOverWith(url, { url: address })).toThrow(
    'expected an https address such as https://support.example.com/new',
  )
})
