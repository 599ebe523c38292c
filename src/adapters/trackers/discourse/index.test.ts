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

const url = 'https://forum.example.com'
const text = 'title=VPN%20drops%20%26%20reconnects&body=Since%202.1.%0AEvery%205%20min'

test.each([
  [{ categoryId: 7 }, `/new-topic?category_id=7&${text}`],
  [{ opens: 'topic', category: 'support' }, `/new-topic?category=support&${text}`],
  [{ opens: 'message', group: 'support', tags: ['vpn'] }, `/new-message?groupname=support&tags=vpn&${text}`],
  [{ opens: 'message', users: ['ann', 'bo'] }, `/new-message?username=ann%2Cbo&${text}`],
])('%j', (options, path) => {
  expect(handOverWith(discourse, { url, ...options })).toMatchObject({ kind: 'link', href: `${url}${path}` })
})

test.each([
  [{ category: 'support', categoryId: 7 }, 'expected either a category or its number, such as categoryId: 7'],
  [{ opens: 'message' }, 'expected a group such as support, or else a list of users'],
  [{ opens: 'message', group: 'support', users: ['ann'] }, 'expected a group such as support, or else a list of users'],
  [
    { url: 'https://forum.example.com/c/support/7' },
    'expected the address without /c, such as https://forum.example.com',
  ],
])('%j is refused', (options, message) => {
  expect(() => handOverWith(discourse, { url, ...options })).toThrow(message)
})
