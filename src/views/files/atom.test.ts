import { expect, test } from 'vitest'
import { toAtomFiles } from './atom.ts'
import { exampleFiles, exampleSite } from './example-site.fixture.ts'
import { hostileFiles, hostileTitles } from './hostile-titles.fixture.ts'
import { findAll, parseXml, textOf } from './xml.fixture.ts'

const at = (date: string) => ({ date, commit: 'abc1234' })

test('a feed a locale, newest first, dated by commit, else by review; what nobody dated is left out', () => {
  const files = exampleFiles({
    files: {
      'en/faq/a.md': { data: { title: 'A', reviewed: '2026-09-09' }, change: at('2026-02-03T04:05:06Z') },
      'en/faq/b.md': { data: { title: 'B', description: 'About b', reviewed: '2026-03-01' } },
      'en/faq/c.md': { data: { title: 'C' } },
      'zh-cn/faq/a.md': { data: { title: '甲' }, change: at('2026-02-04T00:00:00Z') },
    },
  })
  const feed = parseXml(files['changes.xml'] ?? '')
  expect(feed.attributes).toEqual({ xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'en' })
  expect(textOf(feed, 'updated')).toBe('2026-03-01T00:00:00Z')
  expect(
    findAll(feed, 'entry').map((entry) =>
      entry.children.map(({ name, text, attributes }) => [name, text || Object.values(attributes).at(-1)]),
    ),
  ).toEqual([
    [
      ['id', 'tag:help.example.com,2026:en/faq/b'],
      ['title', 'B'],
      ['link', 'https://help.example.com/faq/b/'],
      ['updated', '2026-03-01T00:00:00Z'],
      ['category', 'faq'],
      ['summary', 'About b'],
    ],
    [
      ['id', 'tag:help.example.com,2026:en/faq/a'],
      ['title', 'A'],
      ['link', 'https://help.example.com/faq/a/'],
      ['updated', '2026-02-03T04:05:06Z'],
      ['category', 'faq'],
    ],
  ])
  const chinese = parseXml(files['zh-cn/changes.xml'] ?? '')
  expect(findAll(chinese, 'link').map(({ attributes }) => [attributes['rel'], attributes['href']])).toEqual([
    ['self', 'https://help.example.com/zh-cn/changes.xml'],
    ['alternate', 'https://help.example.com/zh-cn/changes/'],
    ['alternate', 'https://help.example.com/zh-cn/faq/a/'],
  ])
})

test('an entry keeps its id when its slug changes', () => {
  const ids = ['one', 'two'].map((slug) => {
    const files = exampleFiles({ files: { 'faq/a.md': { data: { slug, reviewed: '2026-01-01' } } } })
    return findAll(parseXml(files['changes.xml'] ?? ''), 'entry').map((entry) => textOf(entry, 'id'))
  })
  expect(ids).toEqual([['tag:help.example.com,2026:en/faq/a'], ['tag:help.example.com,2026:en/faq/a']])
})

test('has at most fifty entries and ends ties by address', () => {
  const names = [...Array(60)].map((_, index) => String(index).padStart(2, '0'))
  const files = exampleFiles({
    files: Object.fromEntries(names.map((name) => [`p${name}.md`, { data: { title: name, reviewed: '2026-01-01' } }])),
  })
  const titles = findAll(parseXml(files['changes.xml'] ?? ''), 'entry').map((entry) => textOf(entry, 'title'))
  expect(titles).toEqual(names.slice(0, 50))
})

test('hostile titles stay text in a well-formed feed', () => {
  const files = exampleFiles({ files: hostileFiles })
  const titles = findAll(parseXml(files['changes.xml'] ?? ''), 'entry').map((entry) => textOf(entry, 'title'))
  const clean = hostileTitles.map((title) =>
    title
      .toWellFormed()
      .replace(/\s/g, ' ')
      .replace(/\p{Cc}|[\ufffe\uffff]/gu, '')
      .replace(/ +/g, ' '),
  )
  expect(titles.map((title) => title?.replace(/ +/g, ' ')).sort()).toEqual(clean.sort())
})

test('there is no feed without the address of the site, and one without entries where nothing has a date', () => {
  expect(toAtomFiles(exampleSite({ config: { url: undefined }, files: { 'a.md': 'A' } }))).toEqual([])
  const feed = parseXml(exampleFiles({ files: { 'a.md': 'A' } })['changes.xml'] ?? '')
  expect([textOf(feed, 'updated'), findAll(feed, 'entry')]).toEqual(['1970-01-01T00:00:00Z', []])
})
