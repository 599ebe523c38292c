import { expect, test } from 'vitest'
import { toBodyHtml } from './body-html.ts'
import { exampleSite } from './files/example-site.fixture.ts'

function hrefOf(target: string, base = '/'): string | undefined {
  const site = exampleSite({
    files: { 'a.md': `[x](<${target}>)`, 'b.md': '# B\n\n## Part' },
    assets: ['content/c.pdf'],
    others: ['main.go'],
    config: { base, repository: { url: 'https://github.com/acme/help' } },
  })
  const [article] = site.corpus.articles
  return article && /href="([^"]*)"/.exec(toBodyHtml(site, article))?.[1]
}

test.each([
  ['/search/?q=x', '/search/?q=x'],
  ['/search/?q=a b&r=1#main', '/search/?q=a%20b&amp;r=1#main'],
  ['/help/?about=/b/', '/help/?about=/b/'],
  ['b.md?tab=linux', '/b/?tab=linux'],
  ['b.md?tab=linux#part', '/b/?tab=linux#part'],
  ['/b/?', '/b/'],
  ['#part', '#part'],
  ['?q=x', '/a/?q=x'],
  ['c.pdf#page=3', '/assets/content/c.pdf#page=3'],
  ['/main.go#L10', 'https://github.com/acme/help/blob/main/main.go#L10'],
])('a link to %s keeps its query and its fragment: %s', (target, href) => {
  expect(hrefOf(target)).toBe(href)
})

test('a query stands behind the base', () => {
  expect(hrefOf('/search/?q=x', '/kb/')).toBe('/kb/search/?q=x')
})

test.each([
  ['a > b', 'a > b'],
  ['a > <script>alert(1)</script>', 'a > <script>alert(1)</script>'],
  ['Storage -> "Clients" -> Edit', 'Storage -> &#x22;Clients&#x22; -> Edit'],
])('a picture keeps its whole description: %s', (description, alt) => {
  const site = exampleSite({
    files: { 'a.md': `![${description.replaceAll('<', '\\<')}](b.png)` },
    assets: ['content/b.png'],
  })
  const [article] = site.corpus.articles
  expect(article && toBodyHtml(site, article)).toBe(
    `<p><img src="/assets/content/b.png" alt="${alt}" width="4" height="3" loading="lazy" decoding="async"></p>`,
  )
})
