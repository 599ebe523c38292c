import { expect, test } from 'vitest'
import { type ExampleFile, exampleCorpus } from './example-corpus.fixture.ts'

const told = (files: Record<string, string | ExampleFile>): string[] =>
  exampleCorpus({ files }).findings.map(
    ({ at, message, advice }) =>
      `${at.type === 'source' ? `${at.file.replace('content/', '')}:${at.line}` : at.type}: ${message} ${advice}`,
  )

test.each([
  [
    'two redirects',
    { 'a.md': { data: { redirects: ['/old'] } }, 'b.md': { data: { redirects: ['/old/'] } } },
    ['b.md:2: Redirects /old/, which content/a.md redirects too. Remove one of the two.'],
  ],
  [
    'a redirect and an article',
    { 'a.md': { data: { redirects: ['/b.html'] } }, 'b.md': 'B' },
    ['a.md:2: Redirects /b/, which is a page. Remove one of the two.'],
  ],
  [
    'a redirect and a page of the site',
    { 'a.md': { data: { redirects: ['/search/'] } } },
    ['a.md:2: Redirects /search/, which is a page. Remove one of the two.'],
  ],
  ...['/', '../../'].map((path): [string, Record<string, ExampleFile>, string[]] => [
    `a redirect of the home page, written ${path}`,
    { 'faq/a.md': { data: { aliases: [path] } } },
    [`faq/a.md:2: "${path}" is the home page, so nothing leads here from it. Remove the entry.`],
  ]),
  [
    'a redirect of the home page of another language',
    { 'en/a.md': 'A', 'en/b.md': { data: { redirects: ['/zh-cn/'] } }, 'zh-cn/c.md': 'C' },
    ['en/b.md:2: Redirects /zh-cn/, which is a page. Remove one of the two.'],
  ],
  [
    'a redirect and a stand-in for a translation',
    { 'en/a.md': 'A', 'en/b.md': { data: { redirects: ['/zh-cn/a'] } }, 'zh-cn/c.md': 'C' },
    ['en/b.md:2: Redirects /zh-cn/a/, which is a page. Remove one of the two.'],
  ],
  ...['/opensearch.xml', '/api/x', '/assets/x.png', '/sitemap.xml', '/a.md.html'].map(
    (path): [string, Record<string, ExampleFile>, string[]] => [
      `a redirect of ${path}`,
      { 'a.md': { data: { redirects: [path] } } },
      [`a.md:2: Redirects ${path.replace('.html', '')}/, where the site has files of its own. Remove the entry.`],
    ],
  ),
  ...[
    ['/404.html', '/404.html'],
    ['/index.html', '/index.html'],
    ['/_kb/x.html', '/_kb/x.html'],
    ['/_server/x', '/_server/x/'],
    ['/_headers', '/_headers/'],
    ['/_redirects', '/_redirects/'],
  ].map(([path = '', told]): [string, Record<string, ExampleFile>, string[]] => [
    `a redirect of ${path}`,
    { 'a.md': { data: { redirects: [path] } } },
    [`a.md:2: Redirects ${told}, where the site has files of its own. Remove the entry.`],
  ]),
] as [string, Record<string, string | ExampleFile>, string[]][])(
  '%s: what is lost is told',
  (_name, files, expected) => {
    expect(told(files)).toEqual(expected)
  },
)

test.each([
  ['/old/path.html', '/old/path/'],
  ['/Old Path/', '/old-path/'],
  ['/caf%C3%A9', '/café/'],
  ['/old?x=1#y', '/old/'],
  ['../../old', '/old/'],
  ['../old.md', '/old/'],
  ['old', '/faq/old/'],
  ['/../../old', '/old/'],
])('the old path %s is %s', (path, from) => {
  const { corpus } = exampleCorpus({ files: { 'faq/a.md': { data: { redirects: [path] } } } })
  expect(corpus.redirects).toEqual([{ from, to: '/faq/a/' }])
})

test.each([
  ['/a?b=c', '"/a?b=c" is read as "/a/", because a site of files is not told what stands behind "?". Write "/a/".'],
  ['/a#b', '"/a#b" is read as "/a/", because a site of files is not told what stands behind "#". Write "/a/".'],
  ['/a/../b/', '"/a/../b/" is read as "/b/", because the path goes up on its way. Write "/b/".'],
  [
    '/star/*',
    '"/star/*" is a pattern, and only whole paths lead here, so nothing does. Write each old path on its own.',
  ],
  ['/x/:id', '"/x/:id" is a pattern, and only whole paths lead here, so nothing does. Write each old path on its own.'],
  ['/.git/x', '"/.git/x" is read as "/git/x/", because not every host serves a file named ".git". Write "/git/x/".'],
  ['/a:b/c', '"/a:b/c" is read as "/a-b/c/", because not every host serves a file named "a:b". Write "/a-b/c/".'],
  [
    `/old/${'é'.repeat(128)}/`,
    `"/old/${'é'.repeat(35)}…" has a name of more than 255 bytes, which no disk holds, so nothing leads here from it. Redirect it where the site is served, and remove the entry.`,
  ],
  ['/', '"/" is the home page, so nothing leads here from it. Remove the entry.'],
  [
    '/?p=12',
    '"/?p=12" is the home page, because a site of files is not told what stands behind "?", so nothing leads here from it. Remove the entry.',
  ],
  [
    '/x/..',
    '"/x/.." is the home page, because the path goes up on its way, so nothing leads here from it. Remove the entry.',
  ],
  ['', 'An entry of "redirects" is empty. Write an old path such as "/old/page/", or remove it.'],
])('the old path "%s" is told', (path, message) => {
  expect(told({ 'faq/a.md': { data: { redirects: ['/fine/', path] } } })).toEqual([`faq/a.md:2: ${message}`])
})

test('a pattern, a name that is too long and what is the home page lead nowhere', () => {
  const redirects = ['/star/*', '/x/:id', `/${'é'.repeat(128)}/`, '/', '/?p=12']
  const { corpus } = exampleCorpus({ files: { 'a.md': { data: { redirects } } } })
  expect(corpus.redirects).toEqual([])
})
