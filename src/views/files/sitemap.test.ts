import { expect, test } from 'vitest'
import { exampleFiles, exampleSite } from './example-site.fixture.ts'
import { hostileFiles } from './hostile-titles.fixture.ts'
import { toSitemapFiles } from './sitemap.ts'
import { findAll, parseXml, textOf } from './xml.fixture.ts'

const change = { date: '2026-02-03T04:05:06Z', commit: 'abc1234' }

test('lists each article with its last commit, else its review, and the pages of every locale', () => {
  const files = exampleFiles({
    files: {
      'en/faq/a.md': { data: { title: 'A', reviewed: '2025-01-01' }, text: 'Text', change },
      'en/faq/b.md': { data: { title: 'B', reviewed: '2026-01-02' } },
      'zh-cn/faq/a.md': { data: { title: '甲' } },
    },
  })
  const listed = findAll(parseXml(files['sitemap.xml'] ?? ''), 'url')
  expect(listed.map((url) => [textOf(url, 'loc'), textOf(url, 'lastmod')])).toEqual([
    ['https://help.example.com/faq/a/', '2026-02-03T04:05:06Z'],
    ['https://help.example.com/faq/b/', '2026-01-02'],
    ['https://help.example.com/zh-cn/faq/a/', undefined],
    ...['', 'topics/', 'a-z/', 'changes/', 'topics/faq/'].map((path) => [
      `https://help.example.com/${path}`,
      undefined,
    ]),
    ...['', 'topics/', 'a-z/', 'topics/faq/'].map((path) => [`https://help.example.com/zh-cn/${path}`, undefined]),
  ])
})

test('the page of help is listed where it names somebody to ask, and that of changes where a date is known', () => {
  const channels = [{ type: 'forum' as const, url: 'https://forum.example.com' }]
  const toListed = (config: object): (string | undefined)[] =>
    findAll(parseXml(exampleFiles({ config, files: { 'a.md': 'A' } })['sitemap.xml'] ?? ''), 'url').map((url) =>
      textOf(url, 'loc'),
    )
  const bare = ['a/', '', 'topics/', 'a-z/', 'topics/general/'].map((path) => `https://help.example.com/${path}`)
  expect(toListed({})).toEqual(bare)
  expect(toListed({ help: { channels } })).toEqual(bare.toSpliced(2, 0, 'https://help.example.com/help/'))
})

test('every language version names all versions and a default; a page in one language names none', () => {
  const files = exampleFiles({ files: { 'en/a.md': 'A', 'en/b.md': 'B', 'zh-cn/a.md': 'A' } })
  const alternates = findAll(parseXml(files['sitemap.xml'] ?? ''), 'url').map((url) => [
    textOf(url, 'loc'),
    findAll(url, 'xhtml:link').map(({ attributes }) => [attributes['hreflang'], attributes['href']]),
  ])
  const both = [
    ['en', 'https://help.example.com/a/'],
    ['zh-CN', 'https://help.example.com/zh-cn/a/'],
    ['x-default', 'https://help.example.com/a/'],
  ]
  expect(alternates.slice(0, 3)).toEqual([
    ['https://help.example.com/a/', both],
    ['https://help.example.com/b/', []],
    ['https://help.example.com/zh-cn/a/', both],
  ])
})

test('an article that the default language lacks has no default version', () => {
  const files = exampleFiles({ files: { 'en/x.md': 'X', 'de/a.md': 'A', 'fr/a.md': 'A' } })
  const [german] = findAll(parseXml(files['sitemap.xml'] ?? ''), 'url').filter((url) =>
    textOf(url, 'loc')?.endsWith('/de/a/'),
  )
  expect(german && findAll(german, 'xhtml:link').map(({ attributes }) => attributes['hreflang'])).toEqual(['de', 'fr'])
})

test('there is no sitemap without the address of the site', () => {
  expect(toSitemapFiles({ ...exampleSite({ config: { url: undefined }, files: { 'a.md': 'A' } }) })).toEqual([])
})

test('addresses are below the base, percent-encoded, and well-formed', () => {
  const files = exampleFiles({ config: { base: '/kb/' }, files: { "o'neil & sönne/密码.md": 'A', ...hostileFiles } })
  const locations = findAll(parseXml(files['sitemap.xml'] ?? ''), 'loc').map(({ text }) => text)
  expect(locations).toContain('https://help.example.com/kb/o-neil-s%C3%B6nne/%E5%AF%86%E7%A0%81/')
  expect(locations.filter((location) => !location.startsWith('https://help.example.com/kb/'))).toEqual([])
})

test.each([
  ['addresses', { addresses: 4, length: 1e9 }],
  ['bytes', { addresses: 1e9, length: 200 }],
])('more %s than one sitemap may hold go into several behind an index', (_name, limits) => {
  const site = exampleSite({ files: Object.fromEntries([...Array(10)].map((_, index) => [`p${index}.md`, 'Text'])) })
  const [index, ...parts] = toSitemapFiles(site, limits)
  const single = toSitemapFiles(site)
  expect(single.map(({ path }) => path)).toEqual(['sitemap.xml'])
  expect(parts.length).toBeGreaterThan(3)
  expect(findAll(parseXml(index?.content ?? ''), 'loc').map(({ text }) => text)).toEqual(
    parts.map(({ path }) => `https://help.example.com/${path}`),
  )
  const locationsOf = (content: string): string[] => findAll(parseXml(content), 'loc').map(({ text }) => text)
  expect(parts.flatMap(({ content }) => locationsOf(content))).toEqual(locationsOf(single[0]?.content ?? ''))
})
