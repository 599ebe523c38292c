import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Who } from '../domain/support-config.ts'
import type { SupportTarget } from '../domain/support-target.ts'
import { type Destination, isMeant, type SupportWays, toDestinations, type Visitor } from './route.ts'

function targetOf(name: string, only: Who = {}): SupportTarget {
  return {
    name,
    group: 'tracker',
    type: 'url',
    system: 'Any web page',
    label: undefined,
    only,
    options: {},
    plain: { kind: 'copy', href: `https://${name}.example/`, dropped: [], cuts: [] },
    login: 'no',
    budget: undefined,
    formOrigins: [],
  }
}

const ways: SupportWays = {
  targets: [
    targetOf('desk', { tiers: ['professional', 'subscription'] }),
    targetOf('phone', { tiers: ['subscription'], severities: ['critical'] }),
    targetOf('bugs', { audiences: ['contributor'] }),
    targetOf('forum'),
  ],
  routes: [
    { severities: ['critical'], to: ['phone', 'desk'] },
    { audiences: ['contributor'], to: ['bugs', 'forum'] },
  ],
  tiers: {
    'tiers/professional': [{ type: 'email', url: 'mailto:support@example.com' }],
    'tiers/community': [{ type: 'forum', url: 'https://forum.example/' }],
    'tiers/club': [
      { type: 'chat', url: 'https://chat.example' },
      { type: 'forum', url: 'https://forum.example' },
    ],
  },
  open: [
    { type: 'chat', url: 'https://chat.example' },
    { type: 'phone', label: 'Ask at the desk' },
  ],
}

const nameOf = (destination: Destination): string => {
  if (destination.type === 'target') return destination.target.name
  return destination.type === 'channel' ? (destination.channel.url ?? 'unnamed') : 'self-service'
}

test.each<[string, Visitor, string[]]>([
  ['a visitor of whom nothing is known', {}, ['forum', 'https://chat.example', 'unnamed']],
  ['the community', { tier: 'tiers/community', severity: 'critical' }, ['forum', 'https://chat.example', 'unnamed']],
  ['a tier whose article names people', { tier: 'tiers/club' }, ['https://chat.example', 'forum', 'unnamed']],
  ['a contributor', { audience: 'contributor' }, ['bugs', 'forum', 'https://chat.example', 'unnamed']],
  [
    'a professional contract',
    { tier: 'tiers/professional', severity: 'low' },
    ['desk', 'mailto:support@example.com', 'forum', 'https://chat.example', 'unnamed'],
  ],
  [
    'a subscription by its short name, critical',
    { tier: 'subscription', severity: 'critical' },
    ['phone', 'desk', 'forum', 'https://chat.example', 'unnamed'],
  ],
  [
    'a subscription, not critical',
    { tier: 'tiers/subscription', severity: 'high' },
    ['desk', 'forum', 'https://chat.example', 'unnamed'],
  ],
])('%s', (_, visitor, expected) => {
  expect(toDestinations(visitor, ways).map(nameOf)).toEqual(expected)
})

test('what there is to read takes no ticket', () => {
  const tiers = {
    'tiers/self': [
      { type: 'search' as const, url: '/search/' },
      { type: 'articles' as const, url: '/a-z/' },
    ],
  }
  const none = { targets: [], routes: [], tiers, open: [] }
  expect(toDestinations({ tier: 'tiers/self' }, none)).toEqual([{ type: 'self-service' }])
  expect(toDestinations({ tier: 'tiers/self' }, { ...none, open: ways.open }).map(nameOf)).toEqual([
    'https://chat.example',
    'unnamed',
  ])
})

test('where nobody can be reached, one can still search', () => {
  expect(toDestinations({}, { targets: [], routes: [], tiers: {}, open: [] })).toEqual([{ type: 'self-service' }])
})

const some = fc.option(fc.subarray(['a', 'b', 'c']), { nil: undefined })
const anyWho: fc.Arbitrary<Who> = fc.record({ tiers: some, products: some, audiences: some, severities: some })
const one = fc.option(fc.constantFrom('a', 'b', 'c', 'd'), { nil: undefined })
const anyVisitor = fc.record({ tier: one, severity: one, product: one, audience: one })
const anyWays = fc
  .tuple(
    fc.array(anyWho, { maxLength: 6 }),
    fc.array(anyWho, { maxLength: 4 }),
    fc.array(fc.array(fc.nat(7)), { minLength: 4, maxLength: 4 }),
  )
  .map(([onlys, routes, orders]) => ({
    targets: onlys.map((only, index) => targetOf(`t${index}`, only)),
    routes: routes.map((who, index) => ({ ...who, to: (orders[index] ?? []).map((place) => `t${place}`) })),
    tiers: {},
    open: [],
  }))

test('there is always a way, none twice, and none that is kept for others; no one is left out that may be used', () => {
  fc.assert(
    fc.property(anyVisitor, anyWays, (visitor, any) => {
      const names = toDestinations(visitor, any).map(nameOf)
      const allowed = any.targets.filter(({ only }) => isMeant(only, visitor)).map(({ name }) => name)
      expect(names.length).toBeGreaterThan(0)
      expect([...names].sort()).toEqual(allowed.length === 0 ? ['self-service'] : allowed.sort())
      if (visitor.tier !== undefined) return
      for (const { name, only } of any.targets) if (only.tiers !== undefined) expect(names).not.toContain(name)
    }),
    { numRuns: 500 },
  )
})
