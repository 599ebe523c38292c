import { expect, test } from 'vitest'
import { toArticleView } from './article.ts'
import { exampleSite } from './files/example-site.fixture.ts'
import { findVersion } from './versions.ts'

const hours = {
  timeZone: 'Europe/Berlin',
  week: { weekdays: '09:00-18:00', saturday: '10:00-24:00' },
  holidays: [{ date: '2026-12-25', name: 'Christmas Day' }],
}
const site = exampleSite({
  files: {
    'en/tiers/gold.md': {
      data: {
        title: 'Gold',
        description: 'By telephone',
        hours,
        channels: [
          { type: 'phone', url: 'tel:+12025550100' },
          { type: 'email', url: 'mailto:gold@example.com?subject=x' },
          { type: 'portal', url: 'https://desk.example.com' },
          { type: 'search', url: '/search/' },
        ],
      },
    },
    'en/tiers/free.md': { data: { title: 'Free' } },
  },
})

function pointsOf(id: string) {
  const version = findVersion(site, id, 'en')
  if (version === undefined) throw new Error(`no ${id}`)
  return toArticleView(site, version, 'en')
    .page.jsonLd.map((text) => JSON.parse(text))
    .filter((data) => data['@type'] === 'Organization')
}

test('a tier is a point of contact for each address, with the hours of the week and the days without any', () => {
  const shared = {
    '@type': 'ContactPoint',
    name: 'Gold',
    contactType: 'technical support',
    description: 'By telephone',
    availableLanguage: 'en',
    hoursAvailable: [
      {
        '@type': 'OpeningHoursSpecification',
        dayOfWeek: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'].map((day) => `https://schema.org/${day}`),
        opens: '09:00',
        closes: '18:00',
        description: 'Europe/Berlin',
      },
      {
        '@type': 'OpeningHoursSpecification',
        dayOfWeek: ['https://schema.org/Saturday'],
        opens: '10:00',
        closes: '23:59',
        description: 'Europe/Berlin',
      },
      {
        '@type': 'OpeningHoursSpecification',
        name: 'Christmas Day',
        validFrom: '2026-12-25',
        validThrough: '2026-12-25',
        opens: '00:00',
        closes: '00:00',
      },
    ],
  }
  expect(pointsOf('tiers/gold')).toEqual([
    {
      '@context': 'https://schema.org',
      '@type': 'Organization',
      name: 'Acme help',
      url: 'https://help.example.com/',
      contactPoint: [
        { ...shared, telephone: '+12025550100' },
        { ...shared, email: 'gold@example.com' },
        { ...shared, url: 'https://desk.example.com' },
      ],
    },
  ])
})

test('a tier that names nothing is no point of contact', () => {
  expect(pointsOf('tiers/free')).toEqual([])
})
