import { expect, test } from 'vitest'
import { handOverWith } from '../../shared/prefill.fixture.ts'
import { reddit } from './index.ts'

test('a post of text', () => {
  expect(handOverWith(reddit, { subreddit: 'acme' })).toMatchObject({
    kind: 'link',
    href: 'https://www.reddit.com/r/acme/submit?selftext=true&title=VPN%20drops%20%26%20reconnects&text=Since%202.1.%0AEvery%205%20min',
  })
})
