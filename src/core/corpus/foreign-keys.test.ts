import { expect, test } from 'vitest'
import { adoptForeignKeys, isOldPath } from './foreign-keys.ts'

test.each([
  '/old/a/',
  '/old',
  'old/a/',
  'b.html',
  'docs/b.htm',
  '../c.md',
  '/docs-cn/x/',
  '/下载/旧/',
  '/a.html#x',
  'https://old.example/x',
])('the alias %j is an old path', (alias) => {
  expect(isOldPath(alias)).toBe(true)
})

test.each([
  'I/O error when saving',
  'TCP/IP',
  'read/write',
  'read/write timeouts',
  'TLS/SSL 证书怎么换',
  'TLS/SSL证书怎么换',
  '/etc/hosts is missing',
  'Where is index.html',
  '24/7',
  'and/or/nothing',
  '',
  7,
])('the alias %j is another wording', (alias) => {
  expect(isOldPath(alias)).toBe(false)
})

test('what is a path goes to the redirects, the rest stays', () => {
  const { aliases, redirects } = adoptForeignKeys({
    redirects: '/a',
    redirect_from: ['b'],
    aliases: ['TCP/IP', '/c', 'I/O error'],
  })
  expect({ aliases, redirects }).toEqual({ aliases: ['TCP/IP', 'I/O error'], redirects: ['/a', 'b', '/c'] })
})

test.each([
  ['tags of Docusaurus', { tags: [{ label: 'Setup', permalink: '/setup' }, 'api'] }, { tags: ['Setup', 'api'] }],
  ['a status that is mistyped', { status: 'drafft' }, { status: 'drafft' }],
  ['a version that is no text', { version: { major: 1 } }, { versions: [] }],
  ['keywords and categories that are no texts', { keywords: { a: 'b' }, categories: [{ name: 'x' }] }, { tags: [] }],
  ['categories beside keywords that are no texts', { keywords: [{}], categories: ['a'] }, { tags: ['a'] }],
  ['an excerpt that is no text', { excerpt: ['a'], summary: {} }, { description: undefined }],
  ['a summary beside an excerpt that is no text', { excerpt: 'Short.', summary: {} }, { description: 'Short.' }],
  ['an old path that is no text', { redirect_from: {}, redirects: ['/a'] }, { redirects: ['/a'] }],
])('of %s, what is understood is taken and the rest is left', (_, data, expected) => {
  const adopted = adoptForeignKeys(data)
  expect(Object.fromEntries(Object.keys(expected).map((key) => [key, adopted[key]]))).toEqual(expected)
})
