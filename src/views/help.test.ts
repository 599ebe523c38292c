import { expect, test } from 'vitest'
import { toSupportTargets } from '../cli/support-targets.ts'
import { toArticleVersions, toArticleView } from './article.ts'
import { exampleFiles, exampleSite } from './files/example-site.fixture.ts'
import { toHelpView } from './help.ts'

const support = {
  trackers: {
    desk: { type: 'zendesk', label: 'Open a ticket', tiers: 'gold', url: 'https://acme.zendesk.com' },
    hotline: { type: 'phone', tiers: 'gold', severities: 'critical', number: '+1 202 555 0100' },
    cases: {
      type: 'salesforce-web-to-case',
      tiers: 'gold',
      organization: '00D000000000001',
      returnUrl: 'https://help.example.com/help/',
    },
    bugs: { type: 'github', audiences: 'contributor', opens: 'issue', repository: 'acme/app' },
  },
  channels: {
    chat: {
      type: 'slack',
      label: { en: 'Chat', 'zh-cn': '聊天' },
      url: 'https://acme.slack.com',
      channel: 'C024BE91L',
    },
  },
}
const gold = {
  title: 'Gold',
  hours: { timeZone: 'Europe/Berlin', week: { weekdays: '09:00-18:00' } },
  channels: [
    { type: 'phone', label: 'Call', url: 'tel:+12025550100' },
    { type: 'email', url: 'mailto:gold@example.com' },
  ],
}
const site = exampleSite({
  config: { help: { channels: [{ type: 'forum', url: 'https://forum.example.com' }] } },
  files: { 'en/tiers/gold.md': { data: gold }, 'en/tiers/free.md': { data: { title: 'Free' } }, 'zh-cn/a.md': '# 甲' },
})
site.corpus.config.support.targets = toSupportTargets({ support }).targets

const listed = (ways: { type: string; label: string; href: string | undefined; note: string }[]): string[] =>
  ways.map(({ type, label, href, note }) => [type, label, href ?? '-', note].join(' | '))

test('everyone sees what is open to everyone, and apart from it what is for some, and for whom', () => {
  const { ways, keptWays } = toHelpView(site, 'en')
  expect(listed(keptWays)).toEqual([
    'GitHub | GitHub | https://github.com/acme/app/issues/new | Only for: Contributors. You need an account there.',
  ])
  expect(listed(ways)).toEqual([
    'Slack | Chat | https://acme.slack.com/archives/C024BE91L | You need an account there.',
    'Forum | Forum | https://forum.example.com | ',
  ])
})

test('a tier has its trackers, then the channels of its article, each place once, and its hours to subscribe to', () => {
  const [free, own] = toHelpView(site, 'en').tiers
  expect(listed(own?.ways ?? [])).toEqual([
    'Zendesk | Open a ticket | https://acme.zendesk.com/hc/requests/new | ',
    'Phone | +1 202 555 0100 | tel:+12025550100 | Only for: Critical.',
    'Salesforce Web-to-Case | Salesforce Web-to-Case | - | ',
    'E-mail | gold@example.com | mailto:gold@example.com | ',
  ])
  expect([own?.hoursHref, free?.hoursHref, free?.ways]).toEqual(['/tiers/gold/hours.ics', undefined, []])
})

test('a mailbox and a number are there as text to copy, also where they have a label', () => {
  const trackers = {
    post: { type: 'email', to: ['a@example.com', 'b+c@example.com'] },
    desk: { type: 'freshdesk', url: 'https://acme.freshdesk.com', email: 'support@acme.freshdesk.com' },
    call: { type: 'phone', label: 'Call +1 202 555 0100', number: '+1 (202) 555-0100' },
    web: { type: 'url', url: 'https://example.com/new' },
  }
  const own = exampleSite({
    config: { help: { channels: [{ type: 'email', label: 'Write', url: 'mailto:caf%C3%A9@example.com?subject=x' }] } },
    files: { 'en/a.md': '# A', 'zh-cn/a.md': '# 甲' },
  })
  own.corpus.config.support.targets = toSupportTargets({ support: { trackers } }).targets
  const shown = (locale: string) => toHelpView(own, locale).ways.map(({ type, label, copied }) => [type, label, copied])
  expect(shown('en')).toEqual([
    ['E-mail', 'a@example.com, b+c@example.com', 'a@example.com, b+c@example.com'],
    ['Freshdesk', 'Freshdesk', 'support@acme.freshdesk.com'],
    ['Phone', 'Call +1 202 555 0100', '+12025550100'],
    ['Web', 'Web', undefined],
    ['E-mail', 'Write', 'café@example.com'],
  ])
  expect(shown('zh-cn').map(([type]) => type)).toEqual(['电子邮件', 'Freshdesk', '电话', '网页', '电子邮件'])
})

test('a tracker that takes a form has it in the page, with what belongs to the organization in it', () => {
  const form = toHelpView(site, 'en').tiers.flatMap(({ ways }) => ways.flatMap((way) => way.form ?? []))
  expect(form.map(({ action, fields }) => [action, fields])).toEqual([
    [
      'https://webto.salesforce.com/servlet/servlet.WebToCase?encoding=UTF-8',
      [
        ['orgid', '00D000000000001'],
        ['retURL', 'https://help.example.com/help/'],
      ],
    ],
  ])
  expect(toHelpView(site, 'en').page.policy).toContain(
    "; form-action 'self' https://help.example.com https://webto.salesforce.com;",
  )
})

test('labels are those of the language', () => {
  expect(listed(toHelpView(site, 'zh-cn').ways)[0]).toBe(
    'Slack | 聊天 | https://acme.slack.com/archives/C024BE91L | 需要在对方系统中有账号。',
  )
})

test('the hours of a tier are a file below its article, for each language that it has', () => {
  const files = exampleFiles({ files: { 'en/tiers/gold.md': { data: gold } } })
  expect(Object.keys(files).filter((path) => path.endsWith('.ics'))).toEqual(['tiers/gold/hours.ics'])
  expect(files['tiers/gold/hours.ics']).toContain('UID:1-en-tiers-gold@help.example.com')
})

test.each<[why: string, options: Parameters<typeof exampleSite>[0], isThere: boolean]>([
  ['names nobody to ask', { files: { 'a.md': '# A' } }, false],
  ['has a channel', { files: { 'a.md': '# A' }, config: { help: { channels: [{ type: 'forum' }] } } }, true],
  ['describes a tier', { files: { 'a.md': '# A', 'tiers/gold.md': '# Gold' } }, true],
])(
  'the form, the ways to it and the menu entry are there where the site has somebody to ask: it %s',
  (_why, example, isThere) => {
    const own = exampleSite(example)
    const { form, page } = toHelpView(own, 'en')
    const article = toArticleVersions(own, 'en').find(({ route }) => route === '/a/')
    expect([
      form !== undefined,
      page.nav.some(({ section }) => section === 'help'),
      article && toArticleView(own, article, 'en').formHref,
    ]).toEqual([isThere, isThere, isThere ? '/help/?about=/a/' : undefined])
  },
)
