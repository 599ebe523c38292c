import { expect, test } from 'vitest'
import { exampleCorpus } from './example-corpus.fixture.ts'
import { findUnknownNames } from './named-things.ts'

function told(support: object): string[] {
  const { corpus } = exampleCorpus({
    config: { support, products: { vpn: 'VPN' } },
    files: { 'en/tiers/gold.md': '# Gold', 'en/faq/network/a.md': '# A' },
  })
  return findUnknownNames(corpus.config, corpus, []).map(
    ({ keys, message, advice }) => `${keys.join('/')} ${message} ${advice}`,
  )
}

test('names that keep a way for nobody are told with the nearest', () => {
  const desk = { type: 'url', url: 'https://example.com', tiers: ['gold', 'golld'], severities: 'critcal' }
  expect(
    told({
      trackers: { desk },
      channels: { chat: { type: 'slack', audiences: ['contributors', 'user'] } },
      routes: [{ products: ['vpn', 'cloud'], to: 'desk' }],
      diagnostics: [{ topics: ['netwrk'], ask: {} }],
    }),
  ).toEqual([
    'support/trackers/desk/tiers "support.trackers.desk.tiers" names "golld", which nothing here is called. Did you mean "gold"?',
    'support/trackers/desk/severities "support.trackers.desk.severities" names "critcal", which nothing here is called. Did you mean "critical"?',
    'support/channels/chat/audiences "support.channels.chat.audiences" names "contributors", which nothing here is called. Did you mean "contributor"?',
    'support/routes/0/products "support.routes.0.products" names "cloud", which nothing here is called. Here are vpn.',
    'support/diagnostics/0/topics "support.diagnostics.0.topics" names "netwrk", which nothing here is called. Did you mean "network"?',
  ])
})

test('names that are there are not', () => {
  expect(told({ trackers: { desk: { type: 'url', tiers: ['tiers/gold', 'gold'], products: 'vpn' } } })).toEqual([])
})
