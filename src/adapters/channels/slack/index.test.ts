import { expect, test } from 'vitest'
import { handOverWith } from '../../shared/prefill.fixture.ts'
import { slack } from './index.ts'

test('a channel of a workspace', () => {
  expect(handOverWith(slack, { url: 'https://acme.slack.com/', channel: 'C024BE91L' })).toMatchObject({
    kind: 'copy',
    href: 'https://acme.slack.com/archives/C024BE91L',
  })
})
