import { expect, test } from 'vitest'
import { handOverWith } from '../../shared/prefill.fixture.ts'
import { discourse } from './index.ts'

test('a topic in a category, with tags', () => {
  const options = { url: 'https://forum.example.com', category: 'product/support', tags: ['question', 'vpn'] }
  expect(handOverWith(discourse, options)).toMatchObject({
    kind: 'link',
    href: 'https://forum.example.com/new-topic?category=product%2Fsupport&tags=question%2Cvpn&title=VPN%20drops%20%26%20reconnects&body=Since%202.1.%0AEvery%205%20min',
  })
})

test('a field of the category’s form goes by its id', () => {
  expect(handOverWith(discourse, { url: 'https://forum.example.com', fields: { version: 'version' } })).toMatchObject({
    href: expect.stringMatching(/&version=2\.1$/),
    dropped: ['product', 'severity', 'email'],
  })
})
