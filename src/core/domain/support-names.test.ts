import { expect, test } from 'vitest'
import { findUnknownNames } from './support-names.ts'

const told = (written: unknown): string[] =>
  findUnknownNames(written).map(({ path, message, advice }) => `${path.join('.')}: ${message} ${advice}`)

const desk = (entry: object) => ({ support: { trackers: { desk: { type: 'zendesk', ...entry } } } })

test('facts, questions, severities, products and audiences that exist are fine', () => {
  const written = {
    severities: ['p1', 'p2'],
    products: { vpn: 'VPN' },
    support: {
      trackers: {
        desk: {
          severities: 'p1, p2',
          products: ['vpn'],
          audiences: 'business',
          fields: {
            audience: 5,
            logs: 12,
            severity: { id: 'priority', values: { p1: 'urgent' } },
            product: { id: 13, values: { vpn: 'v' } },
            tier: { id: 14, values: { anything: 'a' } },
          },
        },
      },
      routes: [{ severities: 'p2', to: 'desk' }],
      severities: { p1: 'All is down.' },
      diagnostics: [{ ask: { logs: 'What do the logs say?' } }],
    },
  }
  expect(told(written)).toEqual([])
})

test.each([
  [
    'a fact',
    desk({ fields: { versoin: 12 } }),
    'support.trackers.desk.fields.versoin: "support.trackers.desk.fields.versoin" is not a fact that the form knows. Did you mean "version"?',
  ],
  [
    'a fact like no other',
    desk({ fields: { colour: 12 } }),
    'support.trackers.desk.fields.colour: "support.trackers.desk.fields.colour" is not a fact that the form knows. Here are name, email, company, phone, tier, severity, product, version, audience, and the questions of "support.diagnostics".',
  ],
  [
    'a severity among the values of a field',
    desk({ fields: { severity: { id: 'priority', values: { critcal: 'urgent' } } } }),
    'support.trackers.desk.fields.severity.values.critcal: "support.trackers.desk.fields.severity.values.critcal" is not a severity. Did you mean "critical"?',
  ],
  [
    'a severity that is explained',
    { support: { severities: { crit: 'All is down.' } } },
    'support.severities.crit: "support.severities.crit" is not a severity. Here are critical, high, medium, low.',
  ],
  [
    'a severity that a target is kept for',
    desk({ severities: 'critical, hihg' }),
    'support.trackers.desk.severities: "support.trackers.desk.severities" names "hihg", which is not a severity. Did you mean "high"?',
  ],
  [
    'a product of a route',
    { products: { vpn: 'VPN' }, support: { routes: [{ products: ['vpm'], to: 'desk' }] } },
    'support.routes.0.products: "support.routes.0.products" names "vpm", which is not a product. Did you mean "vpn"?',
  ],
  [
    'a product that is asked more',
    { products: { vpn: 'VPN' }, support: { diagnostics: [{ products: 'vpn, vpm', ask: {} }] } },
    'support.diagnostics.0.products: "support.diagnostics.0.products" names "vpm", which is not a product. Did you mean "vpn"?',
  ],
  [
    'a product where there are none',
    desk({ products: 'vpn' }),
    'support.trackers.desk.products: "support.trackers.desk.products" names "vpn", which is not a product. Add it to "products", which is empty.',
  ],
  [
    'an audience of a channel',
    { support: { channels: { chat: { audiences: ['users'] } } } },
    'support.channels.chat.audiences: "support.channels.chat.audiences" names "users", which is not an audience. Did you mean "user"?',
  ],
])('%s that does not exist is told with the nearest', (_, written, expected) => {
  expect(told(written)).toEqual([expected])
})

test.each([
  undefined,
  7,
  { support: 7 },
  { severities: 7, support: { severities: { crit: 'x' } } },
  {
    support: {
      trackers: { a: null, b: { fields: 7 }, c: { fields: { severity: { values: null } }, severities: { a: 1 } } },
    },
  },
])('of settings that do not fit at all, their own schema tells: %j', (written) => {
  expect(() => findUnknownNames(written)).not.toThrow()
})
