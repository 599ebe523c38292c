import { expect, test } from 'vitest'
import { toArticleVersions, toArticleView } from './article.ts'
import { exampleSite } from './files/example-site.fixture.ts'
import { toHomeView } from './home.ts'
import { toNotFoundView } from './not-found.ts'
import { toRunbooksView } from './runbooks.ts'
import { toSearchPageView } from './search.ts'
import { toTiersView } from './tiers.ts'

const files = { 'en/a.md': '# A "quoted" title\n\nWhat it says.', 'zh-cn/b.md': '# 乙' }

test('a page says what a link to it shows elsewhere', () => {
  const site = exampleSite({ files, config: { description: 'Answers' } })
  const [version] = toArticleVersions(site, 'en')
  expect(version && toArticleView(site, version, 'en').page.preview).toEqual({
    'og:type': 'article',
    'og:site_name': 'Acme help',
    'og:title': 'A "quoted" title',
    'og:description': 'What it says.',
    'og:url': 'https://help.example.com/a/',
  })
  expect(toHomeView(site, 'zh-cn').page.preview).toEqual({
    'og:type': 'website',
    'og:site_name': 'Acme help',
    'og:title': 'Acme help',
    'og:description': 'Answers',
    'og:url': 'https://help.example.com/zh-cn/',
  })
})

test('a page that has no address of its own shows nothing elsewhere', () => {
  const [version] = toArticleVersions(exampleSite({ files }), 'zh-cn').filter(({ isFallback }) => isFallback)
  const bare = exampleSite({ files, config: { url: undefined } })
  expect([
    version && toArticleView(exampleSite({ files }), version, 'zh-cn').page.preview['og:url'],
    toNotFoundView(exampleSite({ files }), 'en').page.preview,
    toHomeView(bare, 'en').page.preview,
  ]).toEqual(['https://help.example.com/a/', {}, {}])
})

test.each([
  ['no article has a date', {}, undefined, undefined],
  ['an article says when it was reviewed', { reviewed: '2026-11-23' }, '/changes/', '/changes.xml'],
])('what changed is led to where there is something to tell: %s', (_what, data, changes, feed) => {
  const { page } = toHomeView(exampleSite({ files: { 'a.md': { data: { title: 'A', ...data } } } }), 'en')
  expect([page.changes, page.feed]).toEqual([changes, feed])
})

test('search engines are asked to leave out what holds nothing of its own', () => {
  const site = exampleSite({ files: { ...files, 'en/tiers/gold.md': '# Gold' } })
  const pages = {
    search: toSearchPageView(site, 'en'),
    'no runbooks': toRunbooksView(site, 'en'),
    'a tier': toTiersView(site, 'en'),
    'no tiers': toTiersView(site, 'zh-cn'),
    'not found': toNotFoundView(site, 'en'),
    home: toHomeView(site, 'en'),
  }
  const isLeftOut = Object.entries(pages).map(([name, { page }]) => [name, !page.isIndexed && !page.canonical])
  expect(Object.fromEntries(isLeftOut)).toEqual({
    search: true,
    'no runbooks': true,
    'a tier': false,
    'no tiers': true,
    'not found': true,
    home: false,
  })
})
