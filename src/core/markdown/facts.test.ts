import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileMarkdown } from './compile.ts'
import { createLocator } from './locator.ts'

const factsOf = (source: string, format: 'md' | 'mdx' = 'md') =>
  compileMarkdown(source, { format, locale: 'en' }).body.facts

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
  ['table-without-header', 'x\n\n<div>\n<table><tr><td>a</td></tr></table></div>', '', 4, 1],
  ['table-without-header', '<table><tr><th> </th></tr><tr><td>a</td></tr></table>', '', 1, 1],
  ['empty-header-cell', '| a |  |\n|--|--|\n| b | c |', '2', 1, 5],
  [
    'empty-header-cell',
    'x\n\n<table>\n<tr><th>a</th><th></th></tr>\n<tr><td>b</td><td>c</td></tr></table>',
    '2',
    4,
    15,
  ],
  ['empty-heading', 'x\n\n##\n', 'h2', 3, 1],
  ['empty-heading', '### {#x}', 'h3', 1, 1],
  ['empty-heading', '## <a id="x"></a>', 'h2', 1, 1],
  ['empty-heading', 'x\n\n<div>\n<h3> </h3></div>', 'h3', 4, 1],
  ['empty-heading', '## ![](a.png)', 'h2', 1, 1],
  ['empty-heading', '## <img src="a.png" alt="">', 'h2', 1, 1],
  ['empty-link', 'x [](/x/)', '/x/', 1, 3],
  ['empty-link', 'x [ ](https://example.com)', 'https://example.com', 1, 3],
  ['empty-link', 'x [][a]\n\n[a]: b.md', 'b.md', 1, 3],
  ['empty-link', 'x [![](a.png)](b.md)', 'b.md', 1, 3],
  ['empty-link', '<a href="b.md"><img src="a.png"></a>', 'b.md', 1, 1],
  ['empty-link', 'x\n\n<p><a href="b.md"><img src="a.png" alt=""></a></p>', 'b.md', 3, 4],
  ['empty-link', '<a href="#x" id="x"></a>', '#x', 1, 1],
  ['image-without-alt', 'x ![ ](a.png)', 'a.png', 1, 3],
  ['image-without-alt', 'x [![](a.png) Menu](b.md)', 'a.png', 1, 4],
  ['undefined-reference', 'x [a][b] y', '[a][b]', 1, 3],
  ['undefined-reference', 'x [the manual][] y', '[the manual][]', 1, 3],
  ['hidden-html', 'Log in to <node> first.', 'node', 1, 11],
  ['hidden-html', 'x\n\n<div>\n<Your-Name/></div>', 'Your-Name', 4, 1],
  ['hidden-html', 'x <iframe src="https://example.com"></iframe>', 'iframe', 1, 3],
  ['dropped-tag', '<script>\nif (a <b) c()\n</script>', 'script', 1, 1],
  ['dropped-tag', 'x\n\n<Teaser>\n\nBe careful.\n\n</Teaser>', 'Teaser', 3, 1],
  ['unclosed-html', 'x\n\n<template>\n\n`</template>` ends it', 'template', 3, 1],
  ['unclosed-html', 'x <style> y\n\n```html\n</style>\n```', 'style', 1, 3],
  ['unclosed-html', 'x <script> y\n\n<p></script></p>', 'script', 1, 3],
  ['unclosed-html', 'x\n\n<?php\necho 1;\n\n# not a heading', '?', 3, 1],
  ['unclosed-html', 'x\n\n<![CDATA[ y\n\nz', '![CDATA[', 3, 1],
  ['unclosed-html', 'x\n\n  <!ENTITY y\n\nz', '!', 3, 3],
  ['hidden-html', 'x <Teaser> y `</Teaser>`', 'Teaser', 1, 3],
  ['bidi-control', 'x\nab\u202ec', 'U+202E', 2, 3],
  ['unclosed-fence', 'x\n\n```go\nfunc()\n\n# not a heading', 'go', 3, 1],
])('marks %s', (kind, source, text, line, column) => {
  expect(factsOf(source).marks).toEqual([{ kind, text, line, column }])
})

test.each([
  ['a description', '![a](a.png)'],
  ['decoration in raw HTML', '<img src="a.png" alt="">'],
  ['a picture in a comment', '<!-- <img src="a.png"> -->'],
  ['one header', '|  | a |\n|--|--|\n| a | b |'],
  ['a column of nothing', '| a |  |\n|--|--|\n| a |  |'],
  ['a header that is a picture', '| a | ![b](b.png) |\n|--|--|\n| a | b |'],
  [
    'cells that span others',
    '<table><tr><th colspan="2">a</th><th></th></tr><tr><td>b</td><td>c</td><td>d</td></tr></table>',
  ],
  ['headers of rows', '<table><tr><th>a</th><td>b</td></tr><tr><th>c</th><td>d</td></tr></table>'],
  ['a link round a picture', '[![The menu](a.png)](b.md) <a href="b.md"><img src="a.png" alt="The menu"></a>'],
  ['a link of picture and words', '<a href="b.md"><img src="a.png" alt=""> Menu</a>'],
  ['a link that is named otherwise', '<a href="b.md" aria-label="Menu"></a> [](b.md "Menu")'],
  ['a place to jump to', '<a name="x"></a> <a id="y"></a>'],
  ['footnotes', 'x[^1]\n\n[^1]: y'],
  ['a heading that is a picture', '## ![The menu](a.png)'],
  ['a heading of code', '## `a`\n\n<h2><code>b</code></h2>'],
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
  ['declarations', '<!DOCTYPE html>\n<?xml version="1.0"?>\n\n<![CDATA[ a\n\nb ]]>\n\nc <? d ?>'],
  ['two fences', '~~~\n```\n~~~'],
])('marks nothing in %s', (_, source) => {
  expect(factsOf(source).marks).toEqual([])
})

test('marks an element that is not shown and never closed, though another of its name is', () => {
  const source = '<style>\na {}\n</style>\n\nThe <style> tag.\n\n<svg>\n<svg></svg>\n\nx\n\n</svg>\n'
  expect(factsOf(source).marks.map(({ kind, text, line }) => [kind, text, line])).toEqual([
    ['dropped-tag', 'style', 1],
    ['unclosed-html', 'style', 5],
    ['hidden-html', 'svg', 7],
    ['hidden-html', 'svg', 8],
  ])
})

test('keeps headings of raw HTML that stand in lines of their own, or among words', () => {
  const source =
    '<h2>\n\n**A** b\n\n</h2>\n\n<details><summary>x</summary>\n\n<h4>C</h4>\n\n</details>\n\n## ![D](d.png)'
  expect(factsOf(source).outline).toEqual([
    { level: 2, text: 'A b', line: 1 },
    { level: 4, text: 'C', line: 9 },
    { level: 2, text: 'D', line: 13 },
  ])
})

test('an element of MDX may be decoration, and what components of trusted MDX show is not known', () => {
  expect(factsOf('<img src="a.png" alt="" />', 'mdx').marks).toEqual([])
  expect(factsOf('<img src="a.png" />', 'mdx').marks).toEqual([
    { kind: 'image-without-alt', text: 'a.png', line: 1, column: 1 },
  ])
  const trusted = { format: 'mdx', locale: 'en', mayRunCode: true } as const
  expect(compileMarkdown('## {a}\n\n<a href="b.md"><Icon /></a>', trusted).body.facts.marks).toEqual([])
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
