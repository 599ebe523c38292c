import { expect, test } from 'vitest'
import { exampleFiles, exampleSite } from './example-site.fixture.ts'
import { hostileTitles } from './hostile-titles.fixture.ts'
import { toOpenSearchFiles } from './opensearch.ts'
import { findAll, parseXml, textOf } from './xml.fixture.ts'

test('describes the search page of every locale', () => {
  const files = exampleFiles({
    config: {
      base: '/kb/',
      title: { en: 'Help of a company with a long name', 'zh-cn': '帮助中心' },
      description: { en: 'Answers & more' },
    },
    files: { 'en/a.md': 'A', 'zh-cn/a.md': 'A' },
  })
  const read = (path: string) => {
    const description = parseXml(files[path] ?? '')
    const [search, self] = findAll(description, 'Url').map(({ attributes }) => attributes['template'])
    const names = ['ShortName', 'LongName', 'Description', 'Language'].map((name) => textOf(description, name))
    return { names, search, self }
  }
  expect(read('opensearch.xml')).toEqual({
    names: ['Help of a…', 'Help of a company with a long name', 'Answers & more', 'en'],
    search: 'https://help.example.com/kb/search/?q={searchTerms}',
    self: 'https://help.example.com/kb/opensearch.xml',
  })
  expect(read('zh-cn/opensearch.xml')).toEqual({
    names: ['帮助中心', '帮助中心', 'Answers & more', 'zh-cn'],
    search: 'https://help.example.com/kb/zh-cn/search/?q={searchTerms}',
    self: 'https://help.example.com/kb/zh-cn/opensearch.xml',
  })
})

test.each(hostileTitles)('is well-formed for a site called %j', (title) => {
  const files = exampleFiles({ config: { title }, files: { 'a.md': 'A' } })
  expect(textOf(parseXml(files['opensearch.xml'] ?? ''), 'ShortName')?.length).toBeGreaterThan(0)
})

test('there is none without the address of the site', () => {
  expect(toOpenSearchFiles(exampleSite({ config: { url: undefined }, files: { 'a.md': 'A' } }))).toEqual([])
})
