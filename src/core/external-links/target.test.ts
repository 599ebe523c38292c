import { expect, test } from 'vitest'
import { toWebTarget } from './target.ts'

test.each([
  ['https://docs.acme.org', 'https://docs.acme.org/', ''],
  ['HTTPS://Docs.ACME.org:443/A%2fb/../c?Q=1#Part', 'https://docs.acme.org/c?Q=1', 'Part'],
  ['http://docs.acme.org:80/', 'http://docs.acme.org/', ''],
  ['http://docs.acme.org:8080/', 'http://docs.acme.org:8080/', ''],
  ['//docs.acme.org/a', 'https://docs.acme.org/a', ''],
  ['\\\\docs.acme.org\\a', 'https://docs.acme.org/a', ''],
  ['https://user:word@docs.acme.org/a', 'https://docs.acme.org/a', ''],
  ['https://bücher.acme.org/ü?ß', 'https://xn--bcher-kva.acme.org/%C3%BC?%C3%9F', ''],
  [' https://docs.acme.org/\n', 'https://docs.acme.org/', ''],
  ['ht\ntps://docs.acme.org/', 'https://docs.acme.org/', ''],
  ['https://docs.acme.org/#:~:text=a', 'https://docs.acme.org/', ':~:text=a'],
  ['http://2130706433/', 'http://127.0.0.1/', ''],
])('%j is asked for as %s', (target, address, fragment) => {
  expect(toWebTarget(target)).toEqual({ address, fragment })
})

test.each(['', 'a.md', './a.md', '/a/', '#part', '?q=1', 'a%3Ab/c.md', 'über.md', '-:a'])(
  '%j stays on the site',
  (target) => expect(toWebTarget(target)).toBeUndefined(),
)

test.each([
  'http://',
  'https:///',
  'https:docs.acme.org',
  'http:/docs.acme.org',
  'https://a b.org/',
  'https://[::/',
  'https://a:99999/',
  '//',
])('%j is no address', (target) => expect(toWebTarget(target)).toBeUndefined())

test.each(['mailto:help@acme.org', 'tel:112', 'ftp://a.org/', 'javascript:alert(1)', 'data:text/html,x', 'file:///a'])(
  '%s is not of the web',
  (target) => expect(toWebTarget(target)).toBeUndefined(),
)
