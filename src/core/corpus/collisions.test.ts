import { expect, test } from 'vitest'
import { type ExampleFile, exampleCorpus } from './example-corpus.fixture.ts'

const told = (files: Record<string, string | ExampleFile>): string[] =>
  exampleCorpus({ files }).findings.map(
    ({ at, message }) => `${at.type === 'file' ? at.file.replace('content/', '') : '?'}: ${message}`,
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
    ['a.md: Claims /x/, which content/b.md claims too.', 'b.md: Claims /x/, which content/a.md claims too.'],
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
    'two redirects',
    { 'a.md': { data: { redirects: ['/old'] } }, 'b.md': { data: { redirects: ['/old/'] } } },
    ['b.md: Redirects /old/, which content/a.md redirects too.'],
  ],
  [
    'a redirect and an article',
    { 'a.md': { data: { redirects: ['/b.html'] } }, 'b.md': 'B' },
    ['a.md: Redirects /b/, which is a page.'],
  ],
  [
    'a redirect and a page of the site',
    { 'a.md': { data: { redirects: ['/search/'] } } },
    ['a.md: Redirects /search/, which is a page.'],
  ],
])('%s stop the build, and every file is named', (_name, files, expected) => {
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

test.each([
  ['/old/path.html', '/old/path/'],
  ['/Old Path/', '/old-path/'],
  ['/caf%C3%A9', '/café/'],
  ['/old?x=1#y', '/old/'],
  ['../old.md', '/old/'],
  ['old', '/faq/old/'],
  ['/../../old', '/old/'],
])('the old path %s is %s', (path, from) => {
  const { corpus } = exampleCorpus({ files: { 'faq/a.md': { data: { redirects: [path] } } } })
  expect(corpus.redirects).toEqual([{ from, to: '/faq/a/' }])
})
