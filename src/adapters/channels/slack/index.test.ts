import { expect, test } from 'vitest'
import { handOverWith } from '../../shared/prefill.fixture.ts'
import { slack } from './index.ts'

test('with the id of the workspace, the redirect that Slack documents', () => {
  expect(handOverWith(slack, { team: 'T024BE7LD', channel: 'C024BE91L' })).toMatchObject({
    kind: 'copy',
    href: 'https://slack.com/app_redirect?channel=C024BE91L&team=T024BE7LD',
  })
})

test('one of the two is needed', () => {
  expect(() => handOverWith(slack, { channel: 'C024BE91L' })).toThrow('expected a team such as T024BE7LD, or a url')
})

test('with the address of the workspace, the link of the channel', () => {
  expect(handOverWith(slack, { url: 'https://acme.slack.com/', channel: 'C024BE91L' })).toMatchObject({
    kind: 'copy',
    href: 'https://acme.slack.com/archives/C024BE91L',
  })
})
