import { expect, test } from 'vitest'
import { toExternalTarget } from './target.ts'

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
  expect(toExternalTarget(target)).toMatchObject({ type: 'web', address, fragment })
})

test.each(['', 'a.md', './a.md', '/a/', '#part', '?q=1', 'a%3Ab/c.md', 'über.md', '-:a'])(
  '%j stays on the site',
  (target) => expect(toExternalTarget(target)).toBeUndefined(),
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
])('%j is no address', (target) => expect(toExternalTarget(target)).toEqual({ type: 'malformed-url' }))

test.each([
  ['mailto:help@acme.org', true],
  ['MAILTO:help@acme.org', true],
  ['mailto:help@acme.org,sales@acme.org?subject=Hi%20there', true],
  ['mailto:first.last+tag@mail.acme.co.uk', true],
  ['mailto:m%C3%BCller@b%C3%BCcher.de', true],
  ['mailto:?subject=Look', true],
  ['mailto:', false],
  ['mailto:help', false],
  ['mailto:help@acme', false],
  ['mailto:help@@acme.org', false],
  ['mailto:help acme.org', false],
  ['mailto:.help@acme.org', false],
  ['mailto:he..lp@acme.org', false],
  ['mailto:help@acme..org', false],
  ['mailto:help@-acme.org', false],
  ['mailto:help@acme.org,', false],
  ['mailto://help@acme.org', false],
  ['mailto:%E0%A4%A', false],
])('%s names an e-mail address: %s', (target, isWellFormed) => {
  expect(toExternalTarget(target)).toEqual({ type: 'mail', isWellFormed })
})

test.each([
  ['tel:+49-30-123456', true],
  ['tel:+1(555)010-9999', true],
  ['tel:+1%20555%20010%209999', true],
  ['tel:112', true],
  ['tel:0800123456', true],
  ['tel:+49301234;ext=12', true],
  ['tel:', false],
  ['tel:12', false],
  ['tel:+1234567890123456', false],
  ['tel:call-us', false],
  ['tel:1-800-ACME', false],
  ['tel://+49301234', false],
])('%s names a telephone number: %s', (target, isWellFormed) => {
  expect(toExternalTarget(target)).toEqual({ type: 'phone', isWellFormed })
})

test.each([
  ['javascript:alert(1)', 'javascript'],
  ['JaVa\nScript:alert(1)', 'javascript'],
  ['\u0001javascript:alert(1)', 'javascript'],
  ['data:text/html,x', 'data'],
  ['vbscript:x', 'vbscript'],
  ['file:///etc/passwd', 'file'],
  ['blob:https://a/b', 'blob'],
])('%j is dangerous', (target, scheme) => {
  expect(toExternalTarget(target)).toEqual({ type: 'dangerous', scheme })
})

test.each(['ftp://a.org/', 'xmpp:a@b.org', 'slack://channel', 'irc://a.org/b'])('%s is nothing to check', (target) =>
  expect(toExternalTarget(target)).toEqual({ type: 'other' }),
)
