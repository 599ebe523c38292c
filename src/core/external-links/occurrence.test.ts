import { expect, test } from 'vitest'
import { exampleCorpus } from '../corpus/example-corpus.fixture.ts'
import { toOccurrences, toShownTarget } from './occurrence.ts'

test.each([
  ['https://a.org/x', 'https://a.org/x'],
  ['https://user:word@a.org/x', 'https://…@a.org/x'],
  ['https://word@a.org', 'https://…@a.org'],
  ['//user:word@a.org/', '//…@a.org/'],
  ['https:\\\\user:word@a.org', 'https:\\\\…@a.org'],
  ['https://u:a@b@a.org/', 'https://…@a.org/'],
  ['https://a.org/@user', 'https://a.org/@user'],
  ['mailto:help@acme.org', 'mailto:help@acme.org'],
  ['https://a.org/\x1b[2J\n::error::x', 'https://a.org/�[2J�::error::x'],
  ['https://a.org/\u202egnp', 'https://a.org/�gnp'],
  [`https://a.org/${'x'.repeat(300)}`, `https://a.org/${'x'.repeat(185)}…`],
])('%j is shown as %j', (target, shown) => expect(toShownTarget(target)).toBe(shown))

test('links, pictures and the channels of tiers are places; code is none', () => {
  const text =
    '[a](https://a.org/) ![b](https://b.org/b.png) <https://c.org/>\n\n[d][1] `https://no.org/`\n\n[1]: https://d.org/\n'
  const channels = [{ type: 'chat', url: 'https://chat.org/' }, { type: 'phone' }]
  const { corpus } = exampleCorpus({ files: { 'guides/a.md': text, 'tiers/b.md': { data: { channels } } } })
  expect(toOccurrences(corpus).map(({ target, at }) => [target, at.type === 'source' ? at.line : at.type])).toEqual([
    ['https://a.org/', 1],
    ['https://b.org/b.png', 1],
    ['https://c.org/', 1],
    ['https://d.org/', 3],
    ['https://chat.org/', 'file'],
  ])
})
