import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileMarkdown } from './compile.ts'
import { dangerousPieces, findDangers, payloads } from './dangers.fixture.ts'

const compile = (source: string, format: 'md' | 'mdx' = 'md') => compileMarkdown(source, { format, locale: 'en' })

test.each(payloads)('%j reaches no reader', (payload) => {
  expect(findDangers(compile(payload).body.html)).toEqual([])
})

test.each(payloads)('%j reaches no reader of an MDX file, if it can be read at all', (payload) => {
  expect(findDangers(compile(payload, 'mdx').body.html)).toEqual([])
})

test.each([
  '<a href="javascript:alert(1)">x</a>',
  '<a href={"javascript:alert(1)"}>x</a>',
  '<a {...{ href: "javascript:alert(1)" }}>x</a>',
  '<img src="x" onError="alert(1)" />',
  '<img src="x" onError={() => alert(1)} />',
  '<div dangerouslySetInnerHTML={{ __html: "<img src=x onerror=alert(1)>" }} />',
  '<div set:html="<img src=x onerror=alert(1)>" />',
  '<script>alert(1)</script>',
  '<style>{"* { display: none }"}</style>',
  '<iframe src="https://evil.example" />',
  '<p style="position:fixed">x</p>',
  '<p className="x" srcDoc="y" formAction="javascript:alert(1)">x</p>',
  '<svg:script>alert(1)</svg:script>',
  '<Callout title="<img src=x onerror=alert(1)>" type="&quot; onclick=alert(1)">x</Callout>',
  '<Tabs><TabItem label={alert(1)}>x</TabItem></Tabs>',
  '<Badge text="<script>alert(1)</script>" />',
  '<Details summary="<svg onload=alert(1)>">x</Details>',
  '<constructor.constructor>x</constructor.constructor>',
  '<__proto__ />',
])('%j of an MDX file reaches no reader', (payload) => {
  expect(findDangers(compile(payload, 'mdx').body.html)).toEqual([])
})

test('dangerous pieces stay harmless however they are put together', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...dangerousPieces), { maxLength: 6 }), (parts) => {
      expect(findDangers(compile(parts.join('')).body.html)).toEqual([])
    }),
    { numRuns: 1500, seed: 7 },
  )
})

test.each([
  ['<kbd>Ctrl</kbd> <sub>a</sub> <sup>b</sup> <mark>c</mark> <abbr title="d">e</abbr>'],
  ['<details open><summary>More</summary>\n\nText\n\n</details>'],
  ['<table><tbody><tr><td colspan="2" rowspan="3">x</td></tr></tbody></table>'],
  ['<p align="center">x</p>'],
  ['<dl><dt>a</dt><dd>b</dd></dl>'],
  ['<ol start="3" reversed><li>x</li></ol>'],
  ['<time datetime="2026-01-01">x</time>'],
  ['<div dir="rtl" lang="ar">x</div>'],
])('keeps %s', (source) => {
  const tags = (html: string): string[] =>
    html.match(/<[a-z]+(?: (?!class|role|tabindex|aria)[\w-]+="[^"]*"| (?:open|reversed))*/g) ?? []
  const { html } = compile(source).body
  expect(tags(html)).toEqual(expect.arrayContaining(tags(source).filter((tag) => !tag.startsWith('<summary'))))
})

test.each([
  '<input name=q>',
  '<input type="text" value="x">',
  '<INPUT TYPE=radio>',
  '<form><input type=submit value=Go></form>',
])('%s is no box to tick', (source) => {
  expect(compile(`a ${source} b`).body.html).not.toContain('<input')
  expect(compile(source).body.facts.marks.map(({ kind, text, line }) => [kind, text.toLowerCase(), line])).toEqual([
    ['hidden-html', 'input', 1],
  ])
})

test.each(['<input type=checkbox checked>', '<input  type = "CheckBox" />', '- [ ] b'])('%s is', (source) => {
  const { html, facts } = compile(`x <b>y</b>\n\n${source}`).body
  expect([/<input [^>]*type="checkbox"/.test(html), facts.marks]).toEqual([true, []])
})

test('an address that is dropped leaves its words', () => {
  expect(compile('[words](javascript:x) and <a href="data:x">more</a>').body.html).toBe(
    '<p><a>words</a> and <a>more</a></p>',
  )
})
