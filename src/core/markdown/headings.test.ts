import { expect, test } from 'vitest'
import { compileMarkdown } from './compile.ts'

const compile = (source: string, format: 'md' | 'mdx' = 'md') => compileMarkdown(source, { format, locale: 'en' }).body

test.each([
  ['# Title\n\nText', 'Title', 'title'],
  ['Title\n=====', 'Title', 'title'],
  ['# *Title* `of` [a](b.md) page', 'Title of a page', 'title-of-a-page'],
  ['# Title {#own}', 'Title', 'own'],
  ['Text\n\n# Late', 'Late', 'late'],
  ['<h1 align="center">Raw</h1>', 'Raw', 'raw'],
  ['## No title', undefined, undefined],
  ['> # Quoted', undefined, undefined],
  ['# ![The logo](x.png)', 'The logo', 'section'],
  ['<h1 align="center">\n  <img src="x.png" alt="Express">\n</h1>', 'Express', 'section'],
  ['```\n# code\n```', undefined, undefined],
])('the title of %j is %s', (source, text, id) => {
  const { title, html } = compile(source)
  expect(title).toEqual(text === undefined ? undefined : { text, id })
  expect(html).not.toContain('<h1')
})

test.each([
  ['# T\n\n## A\n\n### B\n\n## C', ['2 a A', '3 b B', '2 c C']],
  ['# T\n\n# U\n\n## A\n\n###### F', ['2 u U', '3 a A', '6 f F']],
  ['# T\n\n## A\n\n### B\n\n# U\n\n## C', ['2 a A', '3 b B', '2 u U', '3 c C']],
  ['## A\n\n> # Q\n\n### B', ['2 a A', '2 q Q', '3 b B']],
  ['## A\n\n# T\n\n## B', ['2 a A', '2 b B']],
  ['# T\n\n# U\n\n# V', ['2 u U', '2 v V']],
  ['## A\n\n## A\n\n## A', ['2 a A', '2 a-1 A', '2 a-2 A']],
  ['## A {#own}\n\n## B {#own}\n\n## Own', ['2 own A', '2 b B', '2 own-1 Own']],
  ['## Own\n\n## A {#own}', ['2 own Own', '2 a A']],
  ['## Ünïcode 字 & 😀', ['2 ünïcode-字-- Ünïcode 字 & 😀']],
  ['## Cafe\u0301\n\n## Caf\u00e9', ['2 café Café', '2 café-1 Café']],
  ['## A {#cafe\u0301}', ['2 café A']],
  ['## 😀\n\n## !!!', ['2 section 😀', '2 section-1 !!!']],
  ['## ![logo](x.png)', ['2 section logo']],
  ['## [![Build  ok](x.png)](y) ![](z.png)\n\n## ![](z.png)', ['2 section Build ok']],
  ['## A ![logo](x.png)', ['2 a A']],
  ['##\n\n## {#empty}\n\n## A', ['2 a A']],
  ['<h2 id="given">Raw</h2>\n\n## Given', ['2 given Raw', '2 given-1 Given']],
  ['## KB help\n\n## X {#kb-main}', ['2 section-kb-help KB help', '2 section-kb-main X']],
  ['## Set `{#id}` here', ['2 set-id-here Set {#id} here']],
  ['## A { #own }\n\n## B {: #other }\n\n## C {:#third}', ['2 own A', '2 other B', '2 third C']],
  ['## A {#own .wide}\n\n## B {: .no_toc }\n\n## C {.wide data-x=1 #third}', ['2 own A', '2 b B', '2 third C']],
  ['## A\n{: #own }\n\nB\n---\n{: .no_toc #other}\nText', ['2 own A', '2 other B']],
  ['## Set {x: 1}\n\n## Use {.a}\n\n## {}', ['2 set-x-1 Set {x: 1}', '2 use-a Use {.a}', '2 section {}']],
  ['## A\n\n{: #b}', ['2 a A']],
])('the headings of %j', (source, expected) => {
  const { headings, html } = compile(source)
  expect(headings.map(({ depth, id, text }) => `${depth} ${id} ${text}`)).toEqual(expected)
  for (const { depth, id } of headings) expect(html).toContain(`<h${depth} id="${id}">`)
})

test('a heading knows its line, through raw HTML too', () => {
  const { headings } = compile(
    '## A\n\ntext <kbd>x</kbd>\n\n### B\n\n<h2>C</h2>\n\n<div>\n<p>x</p>\n<h3>D</h3>\n</div>',
  )
  expect(headings.map(({ text, line }) => [text, line])).toEqual([
    ['A', 1],
    ['B', 5],
    ['C', 7],
    ['D', 11],
  ])
})

test('custom ids work in MDX, where a brace opens code', () => {
  const source = '## A {#own}\n\n```md\n## B {#not}\n```\n\n## C { #third }\n\n## D {: #fourth }\n\n## E\n{: #fifth }'
  const { headings, html } = compile(source, 'mdx')
  expect(headings.map(({ id, text }) => [id, text])).toEqual([
    ['own', 'A'],
    ['third', 'C'],
    ['fourth', 'D'],
    ['fifth', 'E'],
  ])
  expect(html).not.toContain('<p>')
})

test('what names a heading below it is not shown, and what follows is', () => {
  const { html, lead } = compile('## A\n{: #own }\n\n## B\n{: #other }\nText *here*.\n\n{: #stays }')
  expect(html.replace(/\n/g, '')).toBe(
    '<h2 id="own">A</h2><h2 id="other">B</h2><p>Text <em>here</em>.</p><p>{: #stays }</p>',
  )
  expect(lead).toBe('Text here.')
})

test('old anchors stay where they name something new', () => {
  const { anchors, html } = compile(
    '<a name="old"></a>\n\n## New\n\n<p id="here">x</p>\n\n<a name="new"></a>\n\n<span id="kb-x">y</span>',
  )
  expect(anchors).toEqual(['new', 'old', 'here', 'section-kb-x'])
  expect(html.match(/ (?:id|name)="[^"]*"/g)).toEqual([' id="old"', ' id="new"', ' id="here"', ' id="section-kb-x"'])
})

test.each(['<blockquote><p id="q">[!NOTE]</p></blockquote>', '> [!TIP]<br id="q">\n> x'])(
  'what a callout takes out leaves no anchor: %s',
  (source) => {
    const { anchors, html } = compile(source)
    expect([anchors, html.includes('id=')]).toEqual([[], false])
  },
)
