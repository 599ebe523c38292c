import { expect, test } from 'vitest'
import { exampleSite } from './files/example-site.fixture.ts'
import { toTiersView } from './tiers.ts'

const site = exampleSite({
  files: {
    'en/tiers/gold.md': {
      data: {
        title: 'Gold',
        rank: 2,
        for: 'Customers, by contract',
        channels: [{ type: 'phone', label: '+1 202 555 0100', url: 'tel:+12025550100' }],
        hours: { week: 'always' },
        targets: { low: { firstResponse: '1 day' }, critical: { firstResponse: '30 minutes', resolution: '1 hour' } },
      },
    },
    'en/tiers/free.md': {
      data: {
        title: 'Free',
        rank: 1,
        channels: [{ type: 'search', url: '/search/' }],
        targets: { critical: { firstResponse: 'best effort' }, odd: { firstResponse: '2 business days' } },
      },
    },
    'en/tiers/unranked.md': { data: { title: 'Unranked' } },
  },
})

test('tiers stand by rank, those without one last', () => {
  expect(toTiersView(site, 'en').tiers.map(({ title }) => title)).toEqual(['Free', 'Gold', 'Unranked'])
})

test('a row a severity, worst first, a cell a tier; a measure that nobody states has no rows', () => {
  expect(toTiersView(site, 'en').measures).toEqual([
    {
      name: 'firstResponse',
      severities: [
        { label: 'Critical', cells: ['Best effort', '30 minutes', ''] },
        { label: 'Low', cells: ['', '1 day', ''] },
        { label: 'Odd', cells: ['2 business days', '', ''] },
      ],
    },
    {
      name: 'resolution',
      severities: [
        { label: 'Critical', cells: ['', '1 hour', ''] },
        { label: 'Low', cells: ['', '', ''] },
        { label: 'Odd', cells: ['', '', ''] },
      ],
    },
  ])
})

test('only facts that some tier states have a row', () => {
  expect(toTiersView(site, 'en').rows).toEqual({
    for: true,
    price: false,
    channels: true,
    hours: true,
    entitlements: false,
  })
})

test('a channel without a label is called by its kind', () => {
  expect(toTiersView(site, 'en').tiers.map(({ channels }) => channels)).toEqual([
    [{ type: 'Search', label: 'Search', href: '/search/' }],
    [{ type: 'Phone', label: '+1 202 555 0100', href: 'tel:+12025550100' }],
    [],
  ])
})
