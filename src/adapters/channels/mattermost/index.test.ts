import { expect, test } from 'vitest'
import { handOverWith } from '../../shared/prefill.fixture.ts'
import { mattermost } from './index.ts'

test('a channel of a team', () => {
  const options = { url: 'https://chat.acme.example', team: 'community', channel: 'support' }
  expect(handOverWith(mattermost, options)).toMatchObject({
    kind: 'copy',
    href: 'https://chat.acme.example/community/channels/support',
  })
})
