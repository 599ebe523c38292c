import { expect, test } from 'vitest'
import { exampleSite } from './files/example-site.fixture.ts'
import { toNotFoundView } from './not-found.ts'

test('the page that is not there knows what to say below each other language', () => {
  const files = { 'en/a.md': '# A', 'zh-cn/a.md': '# 甲', 'ar/a.md': '# ا' }
  const site = exampleSite({ files, config: { base: '/kb/' } })
  const others = toNotFoundView(site).others
  expect(others.map(({ lang, below, hrefs, words }) => [lang, below, hrefs.az, words.title])).toEqual([
    ['en', '/kb/ar/', '/kb/ar/a-z/', 'Page not found'],
    ['zh-CN', '/kb/zh-cn/', '/kb/zh-cn/a-z/', '页面不存在'],
  ])
})
