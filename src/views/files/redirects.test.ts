import { parse } from 'parse5'
import { expect, test } from 'vitest'
import { exampleFiles } from './example-site.fixture.ts'

const redirectsIn = (files: Record<string, string>): string[] =>
  Object.keys(files).filter((path) => path.endsWith('.html'))

test('every old path has a page that leads to the new one, without a script', () => {
  const files = exampleFiles({
    config: { base: '/kb/' },
    files: { 'faq/new.md': { data: { title: 'New <b>name</b>', redirects: ['/old/path'] } } },
  })
  expect(redirectsIn(files)).toEqual(['old/path/index.html'])
  expect(files['old/path/index.html']).toBe(`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>New &lt;b&gt;name&lt;/b&gt;</title>
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=/kb/faq/new/">
<link rel="canonical" href="https://help.example.com/kb/faq/new/">
</head>
<body><main><h1><a href="/kb/faq/new/">New &lt;b&gt;name&lt;/b&gt;</a></h1></main></body>
</html>
`)
  expect(files['_redirects']).toBe('/kb/old/path /kb/faq/new/ 301\n/kb/old/path/ /kb/faq/new/ 301\n')
  expect(parse(files['old/path/index.html'] ?? '').childNodes).toHaveLength(2)
})

test.each([
  ['/old.html', ['old/index.html', 'old.html']],
  ['/Docs/FAQ', ['docs/faq/index.html', 'Docs/FAQ/index.html']],
  ['/wiki/Main_Page', ['wiki/main_page/index.html', 'wiki/Main_Page/index.html']],
  ['/Docs/FAQ_%C3%A9.html', ['docs/faq_é/index.html', 'Docs/FAQ_é.html']],
  ['/a b', ['a-b/index.html', 'a b/index.html']],
  ['../sibling', ['sibling/index.html']],
  ['old.md', ['faq/old/index.html']],
  ['/x/../../../etc/passwd', ['etc/passwd/index.html']],
  ['/x/%2e%2e/%2e%2e/etc', ['etc/index.html']],
  ['/con:x|y', ['con-x-y/index.html']],
])('%s is found as it was written and as the site writes it', (redirect, expected) => {
  const files = exampleFiles({ files: { 'faq/new.md': { data: { redirects: [redirect] } } } })
  expect(redirectsIn(files)).toEqual(expected)
})

test.each(['/FAQ/New', '/faq/new.md', '/Search/', '/api/x', '/assets/x'])(
  '%s never takes the place of something that the site has',
  (redirect) => {
    const files = exampleFiles({ files: { 'faq/new.md': { data: { redirects: [redirect] } } } })
    expect([redirectsIn(files), files['_redirects']]).toEqual([[], undefined])
  },
)

test('a page that stands in for a missing translation keeps its address', () => {
  const files = exampleFiles({
    files: { 'en/a.md': 'A', 'en/b.md': { data: { redirects: ['/zh-cn/a'] } }, 'zh-cn/c.md': 'C' },
  })
  expect(redirectsIn(files)).toEqual([])
})

test('there is no file of redirects where there is nothing to redirect', () => {
  expect(Object.keys(exampleFiles({ files: { 'a.md': 'A' } }))).not.toContain('_redirects')
})

test('a host that redirects is told every form of an old path, in the case that it was written in', () => {
  const files = exampleFiles({ files: { 'faq/new.md': { data: { redirects: ['/wiki/Main_Page'] } } } })
  expect(files['_redirects']).toBe(
    [
      '/wiki/main_page /faq/new/ 301',
      '/wiki/main_page/ /faq/new/ 301',
      '/wiki/Main_Page /faq/new/ 301',
      '/wiki/Main_Page/ /faq/new/ 301',
      '',
    ].join('\n'),
  )
})
