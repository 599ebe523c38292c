import { expect, test } from 'vitest'
import { toArticleVersions, toArticleView, withAnswer } from './article.ts'
import { exampleSite } from './files/example-site.fixture.ts'

const site = exampleSite({
  files: {
    'en/faq/a.md': '# A\n\nSee [b](b.md#part), [help](/help/) and [c](c.md#part).',
    'en/faq/b.md': '# B\n\n## Part',
    'en/faq/c.md': '# C\n\n## Part',
    'en/runbooks/README.md': '# All runbooks',
    'zh-cn/faq/b.md': '# 乙\n\n## 部分',
    'zh-cn/faq/own.md': '# 只有中文',
  },
})

const versionsOf = (locale: string) =>
  toArticleVersions(site, locale).map(({ route, isFallback }) => [route, isFallback])

const pageOf = (locale: string, route: string) => {
  const version = toArticleVersions(site, locale).find((candidate) => candidate.route === route)
  if (version === undefined) throw new Error(`no ${route}`)
  return withAnswer(toArticleView(site, version, locale))
}

test('every article of the default language has a page in each other one, unless the address is taken', () => {
  expect(versionsOf('zh-cn')).toEqual([
    ['/zh-cn/faq/b/', false],
    ['/zh-cn/faq/own/', false],
    ['/zh-cn/faq/a/', true],
    ['/zh-cn/faq/c/', true],
  ])
})

test('the default language has its own articles only', () => {
  expect(versionsOf('en')).toEqual([
    ['/faq/a/', false],
    ['/faq/b/', false],
    ['/faq/c/', false],
    ['/runbooks/', false],
  ])
})

test('a stand-in says so, names the language of its text and leaves search engines to the original', () => {
  const { notices, content, page } = pageOf('zh-cn', '/zh-cn/faq/a/')
  const { lang, canonical, isIndexed, alternates, jsonLd } = page
  expect({ notices, content, lang, canonical, isIndexed, alternates, jsonLd }).toEqual({
    notices: [{ type: 'note', title: '尚未翻译', text: '本文暂无简体中文版本，以下为 English 原文。' }],
    content: { lang: 'en', dir: 'ltr' },
    lang: 'zh-CN',
    canonical: 'https://help.example.com/faq/a/',
    isIndexed: false,
    alternates: [],
    jsonLd: [],
  })
})

test('links of a stand-in keep the reader in the language of the page', () => {
  expect([...pageOf('zh-cn', '/zh-cn/faq/a/').html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
    '/zh-cn/faq/b/',
    '/zh-cn/help/',
    '/zh-cn/faq/c/#part',
  ])
})

test('the language switch leads to the same article, translated or not, and else to the home page', () => {
  const hrefs = (locale: string, route: string) =>
    pageOf(locale, route).page.languages.map(({ lang, href, isCurrent }) => [lang, href, isCurrent])
  expect(hrefs('en', '/faq/a/')).toEqual([
    ['en', '/faq/a/', true],
    ['zh-CN', '/zh-cn/faq/a/', false],
  ])
  expect(hrefs('zh-cn', '/zh-cn/faq/own/')).toEqual([
    ['en', '/', false],
    ['zh-CN', '/zh-cn/faq/own/', true],
  ])
})

test('only real translations are alternates', () => {
  expect(pageOf('en', '/faq/b/').page.alternates).toEqual([
    { lang: 'en', href: 'https://help.example.com/faq/b/' },
    { lang: 'zh-CN', href: 'https://help.example.com/zh-cn/faq/b/' },
    { lang: 'x-default', href: 'https://help.example.com/faq/b/' },
  ])
  expect(pageOf('en', '/faq/a/').page.alternates).toEqual([])
})
