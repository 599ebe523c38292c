import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addAliases } from './add-aliases.ts'
import { readFrontMatter } from './front-matter.ts'

test.each([
  [
    'a list',
    '---\naliases:\n  - a  # first\n  - b\ntags: [x]\n---\n\n# T\n',
    '---\naliases:\n  - a  # first\n  - b\n  - new one\ntags: [x]\n---\n\n# T\n',
  ],
  [
    'a list in brackets',
    '---\naliases: [a, "b"] # two\n---\n\nText.\n',
    '---\naliases: [a, "b", "new one"] # two\n---\n\nText.\n',
  ],
  ['a text', '---\naliases: only\n---\n\nText.\n', '---\naliases: [only, "new one"]\n---\n\nText.\n'],
  [
    'no aliases',
    '---\r\ntitle: T # t\r\n---\r\n\r\nText.\r\n',
    '---\r\ntitle: T # t\r\naliases:\r\n  - new one\r\n---\r\n\r\nText.\r\n',
  ],
  ['no front matter', '# T\n\nText.\n', '---\naliases:\n  - new one\n---\n\n# T\n\nText.\n'],
])('adds to %s and changes no other byte', (_, before, after) => {
  expect(addAliases(before, ['new one'])).toBe(after)
})

test.each([
  ['TOML', '+++\ntitle = "T"\n+++\n\nText.\n'],
  ['JSON', '{\n  "title": "T"\n}\n\nText.\n'],
  ['broken YAML', '---\ntitle: [\n---\n\nText.\n'],
  ['front matter without an end', '---\ntitle: T\n\nText.\n'],
  ['a value that is no text', '---\naliases: 3\n---\n\nText.\n'],
])('leaves %s alone', (_, text) => {
  expect(addAliases(text, ['new one'])).toBeUndefined()
})

test('whatever the alias, it is read as it was given or nothing is written', () => {
  const text = '---\ntitle: T\naliases:\n  - a\n---\n\nText.\n'
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 30 }), (alias) => {
      const edited = addAliases(text, [alias])
      if (edited !== undefined) expect(readFrontMatter(edited).data['aliases']).toEqual(['a', alias])
    }),
    { seed: 1 },
  )
})
