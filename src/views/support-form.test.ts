import { expect, test } from 'vitest'
import { toSupportTargets } from '../cli/support-targets.ts'
import { toDestinations } from '../core/support/route.ts'
import { exampleSite } from './files/example-site.fixture.ts'
import { toSupportForm } from './support-form.ts'

const support = {
  trackers: {
    desk: { type: 'email', label: { en: 'Write', 'zh-cn': '写信' }, tiers: 'gold', to: 'gold@example.com' },
    bugs: { type: 'github', opens: 'issue', repository: 'acme/app' },
  },
  routes: [{ products: ['vpn'], to: ['bugs'] }],
  severities: { critical: { en: 'Nothing works', 'zh-cn': '完全无法使用' } },
  diagnostics: [{ products: ['vpn'], ask: { log: { en: 'The log', 'zh-cn': '日志' } } }],
}
const site = exampleSite({
  config: { support, products: { vpn: 'Acme VPN' }, help: { channels: [{ type: 'portal', url: '/search/' }] } },
  files: {
    'en/tiers/gold.md': {
      data: {
        title: 'Gold',
        for: ['Customers', 'Partners'],
        hours: { timeZone: 'Europe/Berlin', week: { weekdays: '09:00-18:00' } },
        targets: { critical: { firstResponse: '4 business hours' } },
        channels: [{ type: 'phone', url: 'tel:+12025550100' }],
      },
    },
    'zh-cn/tiers/gold.md': { data: { title: '黄金' } },
  },
})
site.corpus.config.support.targets = toSupportTargets({ support }).targets

test('the form has its choices, with what they mean, in the language of the page', () => {
  const { severities, products, audiences, diagnostics } = toSupportForm(site, 'zh-cn')
  expect(severities[0]).toEqual({ value: 'critical', label: '严重', meaning: '完全无法使用' })
  expect(severities[1]?.meaning).toBe('')
  expect(products).toEqual([{ value: 'vpn', label: 'Acme VPN', meaning: '' }])
  expect(audiences.map(({ value }) => value)).toEqual(['user', 'contributor', 'business'])
  expect(diagnostics).toEqual([{ products: ['vpn'], topics: undefined, ask: [{ id: 'log', label: '日志' }] }])
})

test('a tier has what computes whether somebody is there, and by when', () => {
  const [gold] = toSupportForm(site, 'en').tiers
  expect([gold?.value, gold?.label, gold?.meaning, gold?.hours?.timeZone]).toEqual([
    'tiers/gold',
    'Gold',
    'Customers · Partners',
    'Europe/Berlin',
  ])
  expect(gold?.targets['critical']?.firstResponse).toEqual({ type: 'within', amount: 4, unit: 'hour', business: true })
})

test('as JSON, it routes a visitor: what is kept for a tier, what a route prefers, what is open', () => {
  const { ways } = JSON.parse(JSON.stringify(toSupportForm(site, 'zh-cn'))) as ReturnType<typeof toSupportForm>
  const named = (visitor: object): (string | undefined)[] =>
    toDestinations(visitor, ways).map((way) =>
      way.type === 'target' ? way.target.name : way.type === 'channel' ? way.channel.url : '',
    )
  expect(named({})).toEqual(['bugs', '/zh-cn/search/'])
  expect(named({ tier: 'tiers/gold', product: 'vpn' })).toEqual(['bugs', 'desk', '/zh-cn/search/'])
  expect(ways.targets.map(({ label, system }) => [label, system])).toEqual([
    ['写信', '电子邮件'],
    [undefined, 'GitHub'],
  ])
})
