import { expect, test } from 'vitest'
import { exampleFiles } from './example-site.fixture.ts'

test.each([
  [{}, 'User-agent: *\nDisallow: /_server/\n\nSitemap: https://help.example.com/sitemap.xml\n'],
  [{ base: '/kb/' }, 'User-agent: *\nDisallow: /kb/_server/\n\nSitemap: https://help.example.com/kb/sitemap.xml\n'],
  [{ url: undefined }, 'User-agent: *\nDisallow: /_server/\n'],
])('everything may be read but the settings of the server: %j', (config, robots) => {
  expect(exampleFiles({ config, files: { 'a.md': 'A' } })['robots.txt']).toBe(robots)
})
