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

test.each<[object, string[]]>([
  [
    { defaultLocale: 'fr' },
    ['defaultLocale "defaultLocale" names "fr", which is no language here. Here are en, zh-cn.'],
  ],
  [
    { defaultLocale: 'zh-ch', locales: { en: 'en', 'zh-cn': 'zh-cn' } },
    ['defaultLocale "defaultLocale" names "zh-ch", which is no language here. Did you mean "zh-cn"?'],
  ],
  [
    { locales: { en: 'en', 'zh-CN': 'zh-cn', zh_cn: 'en' } },
    [
      'locales/zh_cn "locales.zh_cn" is the same language as "zh-CN". Give each language one folder.',
      'locales/zh_cn "locales.zh_cn" names "en", which is the folder of "en". Name another folder, or remove it.',
    ],
  ],
  [{ defaultLocale: 'zh_CN', locales: { en: 'en', 'zh-CN': 'zh-cn' } }, []],
])('of the languages in %j, those that are none here are told', (config, expected) => {
  const paths = ['en/a.md', 'zh-cn/a.md']
  const { corpus } = exampleCorpus({ config, files: Object.fromEntries(paths.map((path) => [path, '# A'])) })
  expect(
    findUnknownNames(corpus.config, corpus, paths).map(
      ({ keys, message, advice }) => `${keys.join('/')} ${message} ${advice}`,
    ),
  ).toEqual(expected)
})

test('the language of a folder without language folders is any', () => {
  const { corpus } = exampleCorpus({ config: { defaultLocale: 'fr' }, files: { 'a.md': '# A' } })
  expect(findUnknownNames(corpus.config, corpus, ['a.md'])).toEqual([])
})
