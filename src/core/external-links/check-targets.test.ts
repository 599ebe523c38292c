import { expect, test } from 'vitest'
import { exampleCorpus } from '../corpus/example-corpus.fixture.ts'
import { checkTargets } from './check-targets.ts'

const told = (text: string): string[] =>
  checkTargets(exampleCorpus({ files: { 'guides/a.md': text } }).corpus).map(
    ({ code, severity, at, message, advice }) => {
      const place = at.type === 'source' ? `${at.file}:${at.line}:${at.column}` : at.type
      return `${place} ${severity} ${code} ${message} ${advice}`
    },
  )

test.each([
  [
    '[a](//a.org/x)',
    'content/guides/a.md:1:1 error links/protocol-relative "//a.org/x" does not say how to reach the site, so what it does depends on the page that it stands on. Write "https://a.org/x".',
  ],
  [
    'x [a](http:///)',
    'content/guides/a.md:1:3 error links/malformed-url "http:///" is no address that a browser can open. Correct the address, or remove the link.',
  ],
  [
    '[a](mailto:help)',
    'content/guides/a.md:1:1 warning links/malformed-mail "mailto:help" names no e-mail address. Write "mailto:", then the address.',
  ],
  [
    '[a](tel:call-us)',
    'content/guides/a.md:1:1 warning links/malformed-phone "tel:call-us" names no telephone number. Write "tel:", then the number with its country code, such as tel:+49-30-123456.',
  ],
  [
    '[a](javascript:alert(1))',
    'content/guides/a.md:1:1 error links/dangerous-scheme "javascript:" links can run code or reach the reader\'s own files, so the site leaves the link out. Link to an https: address instead.',
  ],
])('%s is told where it stands, with what to do', (text, finding) => expect(told(text)).toEqual([finding]))

test('what is well-formed, internal, or code is not told', () => {
  const text =
    '[a](https://a.org/) [b](mailto:help@acme.org) [c](tel:112) [d](other.md) [e](#x) <help@acme.org> `//a.org` [f](xmpp:a@b.org)\n\n```\n[x](javascript:x)\n```\n'
  expect(told(text)).toEqual([])
})
