import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileMarkdown } from './compile.ts'
import { createLocator } from './locator.ts'

const factsOf = (source: string) => compileMarkdown(source, { format: 'md', locale: 'en' }).body.facts

test('keeps the language and the lines of fences, in lists and quotes too, and not of indented code', () => {
  const source = '```sh\na\n```\n\n- x\n\n  ~~~ sql {1}\n  b\n  ~~~\n\n> ```\n> c\n> ```\n\n    indented\n'
  expect(factsOf(source).code).toEqual([
    { language: 'sh', line: 1, lastLine: 3 },
    { language: 'sql', line: 7, lastLine: 9 },
    { language: '', line: 11, lastLine: 13 },
  ])
})

test('keeps headings as written, those of raw HTML included', () => {
  const source = '# A `b`\n\n### C\n\n<h2 class="x">D <b>e</b></h2>\n\nF\n===\n'
  expect(factsOf(source).outline).toEqual([
    { level: 1, text: 'A b', line: 1 },
    { level: 3, text: 'C', line: 3 },
    { level: 2, text: 'D e', line: 5 },
    { level: 1, text: 'F', line: 7 },
  ])
})

test.each([
  ['image-without-alt', 'x ![](a.png)', 'a.png', 1, 3],
  ['image-without-alt', 'x\n\n<p><img src="b.png"></p>', 'b.png', 3, 4],
  ['table-without-header', '|  |  |\n|--|--|\n| a | b |', '', 1, 1],
  ['undefined-reference', 'x [a][b] y', '[a][b]', 1, 3],
  ['undefined-reference', 'x [the manual][] y', '[the manual][]', 1, 3],
  ['hidden-html', 'Log in to <node> first.', 'node', 1, 11],
  ['hidden-html', 'x\n\n<div>\n<Your-Name/></div>', 'Your-Name', 4, 1],
  ['hidden-html', 'x <iframe src="https://example.com"></iframe>', 'iframe', 1, 3],
  ['dropped-tag', '<script>\nif (a <b) c()\n</script>', 'script', 1, 1],
  ['dropped-tag', 'x\n\n<Tip>\n\nBe careful.\n\n</Tip>', 'Tip', 3, 1],
  ['bidi-control', 'x\nab\u202ec', 'U+202E', 2, 3],
  ['unclosed-fence', 'x\n\n```go\nfunc()\n\n# not a heading', 'go', 3, 1],
])('marks %s', (kind, source, text, line, column) => {
  expect(factsOf(source).marks).toEqual([{ kind, text, line, column }])
})

test.each([
  ['a description', '![a](a.png)'],
  ['decoration in raw HTML', '<img src="a.png" alt="">'],
  ['a picture in a comment', '<!-- <img src="a.png"> -->'],
  ['one header', '| a |  |\n|--|--|\n| a | b |'],
  ['a defined reference', '[a][b]\n\n[b]: c.md'],
  ['code', '`[a][b]`'],
  ['a longer closing fence', '```\na\n````'],
  [
    'HTML that is published',
    'a <kbd>x</kbd> <br> <font color="red">b</font> <picture><img src="a.png" alt="b"></picture>',
  ],
  ['a tag in code', '`<node>`\n\n```\n<node>\n```'],
  ['an escaped tag', '\\<node> &lt;node>'],
  ['a tag in a comment', '<!-- <node> -->\n\n<p>x <!-- <node> --></p>'],
  ['an address', '<https://example.com> <a@example.com>'],
  ['two fences', '~~~\n```\n~~~'],
])('marks nothing in %s', (_, source) => {
  expect(factsOf(source).marks).toEqual([])
})

test.each([
  ['a key', 'AKIAIOSFODNN7EXAMPLE', true],
  ['an address with a password', 'https://a:b@c.example', true],
  ['a card', '4111 1111 1111 1111', true],
  ['prose with numbers', 'On 2026-03-15, 1,024 of 65,536 failed; see #12345678.', false],
  ['a commit', 'd3b07384d113edec49eaa6238ad5ff00d3b07384', false],
  ['a column of a table', 'SELECT secret_id FROM npm_packages', false],
])('looks again at %s: %s', (_, source, isSuspect) => {
  expect(factsOf(source).isSuspect).toBe(isSuspect)
})

test('a locator counts lines and columns like whoever splits the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '\n', 'é') }), fc.nat(), (text, at) => {
      const offset = at % (text.length + 1)
      const before = text.slice(0, offset).split('\n')
      const expected = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
      expect(createLocator(text)(offset)).toEqual(expected)
    }),
  )
})
