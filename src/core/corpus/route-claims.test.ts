import { expect, test } from 'vitest'
import { type ExampleFile, exampleCorpus } from './example-corpus.fixture.ts'

const told = (files: Record<string, string | ExampleFile>): string[] =>
  exampleCorpus({ files }).findings.map(
    ({ at, message }) =>
      `${at.type === 'unavailable' ? '?' : at.file.replace('content/', '')}${at.type === 'source' ? `:${at.line}` : ''}: ${message}`,
  )

test.each([
  [
    'two extensions',
    { 'a.md': 'A', 'a.mdx': 'B' },
    ['a.md: Claims /a/, which content/a.mdx claims too.', 'a.mdx: Claims /a/, which content/a.md claims too.'],
  ],
  [
    'one slug',
    { 'a.md': { data: { slug: 'x' } }, 'b.md': { data: { slug: 'x' } } },
    ['a.md:2: Claims /x/, which content/b.md claims too.', 'b.md:2: Claims /x/, which content/a.md claims too.'],
  ],
  [
    'case only',
    { 'Foo.md': 'A', 'foo.md': 'B' },
    [
      'Foo.md: Claims /foo/, which content/foo.md claims too.',
      'foo.md: Claims /foo/, which content/Foo.md claims too.',
    ],
  ],
  [
    'a folder’s page and a file',
    { 'a.md': 'A', 'a/index.md': 'B' },
    [
      'a.md: Claims /a/, which content/a/index.md claims too.',
      'a/index.md: Claims /a/, which content/a.md claims too.',
    ],
  ],
  [
    'punctuation only',
    { 'a b.md': 'A', 'a-b.md': 'B' },
    [
      'a b.md: Claims /a-b/, which content/a-b.md claims too.',
      'a-b.md: Claims /a-b/, which content/a b.md claims too.',
    ],
  ],
  [
    'a language’s prefix and a folder',
    { 'en/fr/a.md': 'A', 'fr/a.md': 'B' },
    [
      'en/fr/a.md: Claims /fr/a/, which content/fr/a.md claims too.',
      'fr/a.md: Claims /fr/a/, which content/en/fr/a.md claims too.',
    ],
  ],
  [
    'three files',
    { 'a.md': 'A', 'a.mdx': 'B', 'A.md': 'C' },
    [
      'A.md: Claims /a/, which content/a.md and content/a.mdx claim too.',
      'a.md: Claims /a/, which content/A.md and content/a.mdx claim too.',
      'a.mdx: Claims /a/, which content/A.md and content/a.md claim too.',
    ],
  ],
  [
    'a file and the page of a topic',
    { 'topics/general.md': 'A', 'b.md': 'B' },
    ['topics/general.md: Claims /topics/general/, which is the page of the topic "general".'],
  ],
  [
    'a file and the home page of another language',
    { 'en/zh-cn.md': 'A', 'en/b.md': 'B', 'zh-cn/b.md': 'C' },
    ['en/zh-cn.md: Claims /zh-cn/, which is the home page in zh-cn.'],
  ],
  [
    'a file and a page of another language',
    { 'en/zh-cn/a-z.md': 'A', 'en/b.md': 'B', 'zh-cn/b.md': 'C' },
    ['en/zh-cn/a-z.md: Claims /zh-cn/a-z/, which is the list of all articles in zh-cn.'],
  ],
  [
    'a file and an index that has moved aside',
    { 'runbooks.md': 'A', 'runbooks-index.md': 'B' },
    ['runbooks-index.md: Claims /runbooks-index/, which is the list of runbooks.'],
  ],
  [
    'a stand-in for a translation and the page of a topic',
    { 'en/topics/x.md': { data: { topic: 'y' } }, 'zh-cn/x/a.md': 'A' },
    ['en/topics/x.md: Claims /zh-cn/topics/x/ for readers of zh-cn, which is the page of the topic "x" in zh-cn.'],
  ],
  [
    'a stand-in for a translation and a file of the default language',
    { 'en/a.md': 'A', 'en/zh-cn/a.md': 'B', 'zh-cn/b.md': 'C' },
    ['en/zh-cn/a.md: Claims /zh-cn/a/, where content/en/a.md stands in for its translation into zh-cn.'],
  ],
  [
    'a stand-in for a translation and a file of the language that is called otherwise',
    { 'en/a.md': 'A', 'zh-cn/b.md': { data: { slug: 'a' } } },
    ['en/a.md: Has no page for readers of zh-cn: content/zh-cn/b.md has its address /zh-cn/a/.'],
  ],
  [
    'a file and one for machines',
    { 'api/articles.json.md': 'A', 'en/zh-cn/opensearch.xml/b.md': 'B', 'en/c.md': 'C', 'zh-cn/c.md': 'C' },
    [
      'api/articles.json.md: Claims /api/articles.json/, where the site has the file /api/articles.json.',
      'en/zh-cn/opensearch.xml/b.md: Claims /zh-cn/opensearch.xml/b/, where the site has the file /zh-cn/opensearch.xml.',
    ],
  ],
])('%s: every file is named', (_name, files, expected) => {
  expect(told(files)).toEqual(expected)
})

test('nothing that only looks alike is refused', () => {
  expect(told({ 'a.md': { data: { redirects: ['/a', '/old', '/old/'] } }, 'b.md': 'B', 'en.md': 'C' })).toEqual([])
})

test('drafts claim nothing', () => {
  const files = { 'a.md': 'A', 'a.mdx': { data: { draft: true } } }
  expect(told(files)).toEqual([])
  expect(exampleCorpus({ files, includeDrafts: true }).findings).toHaveLength(2)
})

test('a file and a picture that is published claim one address', () => {
  const { findings } = exampleCorpus({ files: { 'assets/logo.png.md': 'A' }, assets: ['logo.png'] })
  expect(findings).toEqual([
    {
      code: 'structure/route-collision',
      severity: 'error',
      at: { type: 'file', file: 'content/assets/logo.png.md' },
      message: 'Claims /assets/logo.png/, where the site has the file /assets/logo.png.',
      advice: 'Rename the file or its folder, or give it another "slug".',
    },
  ])
})

test('a folder’s own page stands where the index of runbooks would, and its translation gives way to that index', () => {
  expect(told({ 'en/runbooks/README.md': 'A', 'en/b.md': 'B', 'zh-cn/b.md': 'C' })).toEqual([])
})
