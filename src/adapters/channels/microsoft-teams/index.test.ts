import { expect, test } from 'vitest'
import { handOverWith } from '../../shared/prefill.fixture.ts'
import { microsoftTeams } from './index.ts'

test('a chat with the subject, an empty line and the text in it', () => {
  expect(handOverWith(microsoftTeams, { opens: 'chat', users: ['a@acme.example', 'b@acme.example'] })).toMatchObject({
    kind: 'link',
    href: 'https://teams.microsoft.com/l/chat/0/0?users=a%40acme.example%2Cb%40acme.example&message=VPN%20drops%20%26%20reconnects%0A%0ASince%202.1.%0AEvery%205%20min',
  })
})

test('a channel takes no message', () => {
  const url = 'https://teams.microsoft.com/l/channel/19%3Aabc%40thread.tacv2/Support?groupId=1'
  expect(handOverWith(microsoftTeams, { opens: 'channel', url })).toMatchObject({ kind: 'copy', href: url })
})

test('a link to elsewhere is no channel', () => {
  expect(() => handOverWith(microsoftTeams, { opens: 'channel', url: 'https://evil.example/l/channel/' })).toThrow(
    'expected an https address such as https://teams.microsoft.com/l/channel/',
  )
})

test('a chat of three or more has a name', () => {
  const options = { opens: 'chat', users: ['a@acme.example', 'b@acme.example'], topicName: 'VPN support' }
  expect(handOverWith(microsoftTeams, options)).toMatchObject({
    href: expect.stringContaining('?users=a%40acme.example%2Cb%40acme.example&topicName=VPN%20support&message='),
  })
  expect(() => handOverWith(microsoftTeams, { ...options, users: ['a@acme.example'] })).toThrow(
    'expected two users or more for a chat with a name',
  )
})

test('four users are fine: the link says how many fit, not Teams', () => {
  const users = ['a', 'b', 'c', 'd'].map((name) => `${name}@acme.example`)
  expect(handOverWith(microsoftTeams, { opens: 'chat', users }).kind).toBe('link')
})
