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
