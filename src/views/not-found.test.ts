import { expect, test } from 'vitest'
import { exampleSite } from './files/example-site.fixture.ts'
import { toNotFoundView } from './not-found.ts'

test('the page that is not there knows what to say below each other language', () => {
  const files = { 'en/a.md': '# A', 'zh-cn/a.md': '# 甲', 'ar/a.md': '# ا' }
  const site = exampleSite({ files, config: { base: '/kb/' } })
  const { others } = toNotFoundView(site, 'en')
  expect(others.map(({ lang, below, href, hrefs, words }) => [lang, below, href, hrefs.search, words.title])).toEqual([
    ['en', '/kb/ar/', '/kb/ar/404.html', '/kb/ar/search/', 'Page not found'],
    ['zh-CN', '/kb/zh-cn/', '/kb/zh-cn/404.html', '/kb/zh-cn/search/', '页面不存在'],
  ])
})

test('each other language has its own page, which search engines leave out', () => {
  const site = exampleSite({ files: { 'en/a.md': '# A', 'zh-cn/a.md': '# 甲' } })
  const { page, others } = toNotFoundView(site, 'zh-cn')
  expect([page.lang, page.title, page.isIndexed, page.canonical, others]).toEqual([
    'zh-CN',
    '页面不存在 · Acme help',
    false,
    undefined,
    [],
  ])
})
