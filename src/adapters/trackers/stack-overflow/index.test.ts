import { expect, test } from 'vitest'
import { handOverWith } from '../../shared/prefill.fixture.ts'
import { stackOverflow } from './index.ts'

test('a question with tags, on another site of the network too', () => {
  expect(handOverWith(stackOverflow, { url: 'https://serverfault.com', tags: ['vpn', 'c++'] })).toMatchObject({
    kind: 'link',
    href: 'https://serverfault.com/questions/ask?tags=vpn%2Cc%2B%2B&title=VPN%20drops%20%26%20reconnects&body=Since%202.1.%0AEvery%205%20min',
  })
})
