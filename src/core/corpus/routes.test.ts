import { expect, test } from 'vitest'
import { exampleCorpus } from './example-corpus.fixture.ts'

/** Routes of the files that a folder holds, by file. */
function routesOf(...paths: string[]): Record<string, string> {
  const { corpus } = exampleCorpus({ files: Object.fromEntries(paths.map((path) => [path, `# ${path}`])) })
  return Object.fromEntries(corpus.articles.map(({ file, route }) => [file.replace('content/', ''), route]))
}

test.each([
  ['faq/login/Reset Password.md', '/faq/login/reset-password/'],
  ['a.mdx', '/a/'],
  ['faq/Reset.markdown', '/faq/reset/'],
  ['faq/README.markdown', '/faq/'],
  ['A/B/c.d.md', '/a/b/c.d/'],
  ['密码/重置.md', '/密码/重置/'],
  ['cafe\u0301/x.md', '/café/x/'],
  ['faq/index.md', '/faq/'],
  ['faq/_index.md', '/faq/'],
  ['faq/README.md', '/faq/'],
  ['README.md', '/readme/'],
  ['index.md', '/index/'],
  ['search.md', '/search-page/'],
  ['topics/a.md', '/topics/a/'],
  ['help/index.md', '/help-page/'],
  ['changes.xml.md', '/changes.xml-page/'],
  ['sitemap.xml/a.md', '/sitemap.xml-page/a/'],
  ['index.html.md', '/index.html-page/'],
  ['a/index.html/b.md', '/a/index.html-page/b/'],
  ['_kb/x.md', '/kb/x/'],
  ['404.md', '/404-page/'],
])('%s goes to %s', (path, route) => {
  expect(routesOf(path)).toEqual({ [path]: route })
})

test('a README is its folder’s page unless something else is', () => {
  expect(routesOf('a/README.md', 'a/index.md')).toEqual({ 'a/README.md': '/a/readme/', 'a/index.md': '/a/' })
  expect(routesOf('a/README.md', 'a/_index.mdx')).toEqual({ 'a/README.md': '/a/readme/', 'a/_index.mdx': '/a/' })
  expect(routesOf('a/README.md', 'a.md')).toEqual({ 'a/README.md': '/a/readme/', 'a.md': '/a/' })
  expect(routesOf('a/README.md', 'a.markdown')).toEqual({ 'a/README.md': '/a/readme/', 'a.markdown': '/a/' })
})

test('the default language has no prefix, the others have theirs', () => {
  expect(routesOf('en/a.md', 'zh-cn/a.md')).toEqual({ 'en/a.md': '/a/', 'zh-cn/a.md': '/zh-cn/a/' })
})

test.each([
  ['reset', '/faq/reset/'],
  ['How To', '/faq/how-to/'],
  ['/docs/other/path/', '/faq/path/'],
  ['../../evil', '/faq/evil/'],
  ['/reset/', '/faq/reset/'],
  ['..', '/faq/a/'],
  ['/', '/faq/a/'],
  ['', '/faq/a/'],
  [2026, '/faq/2026/'],
])('the slug %j names the last segment only', (slug, route) => {
  const { corpus } = exampleCorpus({ files: { 'faq/a.md': { data: { slug } } } })
  expect(corpus.articles.map((article) => article.route)).toEqual([route])
})

test.each([
  [
    '../../evil',
    '"slug: ../../evil" is read as "evil", because a slug is only the last part of an address. Write "slug: evil"; the folder decides the rest, and old addresses go under "redirects".',
  ],
  [
    'other/path',
    '"slug: other/path" is read as "path", because a slug is only the last part of an address. Write "slug: path"; the folder decides the rest, and old addresses go under "redirects".',
  ],
  ['/', '"slug: /" names no part of an address, so the file name counts. Write a name, or remove the key.'],
  ['..', '"slug: .." names no part of an address, so the file name counts. Write a name, or remove the key.'],
])('the slug %j is told', (slug, message) => {
  const { findings } = exampleCorpus({ files: { 'faq/a.md': { data: { slug } } } })
  expect(findings.map(({ severity, code, message, advice }) => `${severity} ${code} ${message} ${advice}`)).toEqual([
    `warning schema/unclear-path ${message}`,
  ])
})

test.each(['reset', '/reset', '/docs/other/path/', 'How To', 'a.b', ''])('the slug %j is fine', (slug) => {
  expect(exampleCorpus({ files: { 'faq/a.md': { data: { slug } } } }).findings).toEqual([])
})

const rename = 'Rename the file, or give it a "slug" that you choose.'

test.each([
  ['search.md', '/search/, which the site has itself', '/search-page/', rename],
  [
    'help/index.md',
    '/help/, which the site has itself',
    '/help-page/',
    'Rename the folder, or give it a "slug" that you choose.',
  ],
  ['changes.xml.md', '/changes.xml/, which the site has itself', '/changes.xml-page/', rename],
  ['changes.xml/a.md', '/changes.xml/a/, where the site has a file', '/changes.xml-page/a/', 'Rename the folder.'],
])('of %s it is told that it is not where its name says', (file, wanted, route, advice) => {
  const { findings } = exampleCorpus({ files: { [file]: '# Text\n\nWords.' } })
  expect(findings).toEqual([
    {
      code: 'structure/reserved-address',
      severity: 'warning',
      at: { type: 'source', file: `content/${file}`, line: 1, column: 1 },
      message: `Its address would be ${wanted}, so it is ${route}.`,
      advice,
    },
  ])
})
