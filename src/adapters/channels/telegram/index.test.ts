import { expect, test } from 'vitest'
import { handOverWith } from '../../shared/prefill.fixture.ts'
import { telegram } from './index.ts'

test('the message lands in the box to write in', () => {
  expect(handOverWith(telegram, { username: 'acme_support' })).toMatchObject({
    kind: 'link',
    href: 'https://t.me/acme_support?text=VPN%20drops%20%26%20reconnects%0A%0ASince%202.1.%0AEvery%205%20min',
  })
})
