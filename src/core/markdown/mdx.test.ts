import { expect, test } from 'vitest'
import { compileMarkdown } from './compile.ts'
import { findDangers } from './dangers.fixture.ts'

const compile = (source: string, mayRunCode = false) =>
  compileMarkdown(source, { format: 'mdx', locale: 'en', mayRunCode })

const told = (source: string): string[] =>
  compile(source).problems.map(({ line, column, message, advice }) => `${line}:${column} ${message} ${advice}`)

const trust = 'or list the file under "trusted" in kb.config.ts.'

test.each([
  ['import x from "y"', `1:1 import and export run code. Remove the line, ${trust}`],
  ['Text\n\nexport const a = 1', `3:1 import and export run code. Remove the line, ${trust}`],
  ['import {', `1:1 import and export run code. Remove the line, ${trust}`],
  ['export default () => null', `1:1 import and export run code. Remove the line, ${trust}`],
  ['{process.env.TOKEN}', `1:1 The expression {process.env.TOKEN} runs code. Write \\{ for a literal brace, ${trust}`],
  ['a {1 + 1} b', `1:3 The expression {1 + 1} runs code. Write \\{ for a literal brace, ${trust}`],
  ['# T {x}', `1:5 The expression {x} runs code. Write \\{ for a literal brace, ${trust}`],
  ['> {x}', `1:3 The expression {x} runs code. Write \\{ for a literal brace, ${trust}`],
  ['{/* a */ x}', `1:1 The expression {/* a */ x} runs code. Write \\{ for a literal brace, ${trust}`],
  ['{}\n\n{`x`}', `3:1 The expression {\`x\`} runs code. Write \\{ for a literal brace, ${trust}`],
  [`{${'x'.repeat(60)}}`, `1:1 The expression {${'x'.repeat(40)}…} runs code. Write \\{ for a literal brace, ${trust}`],
  ['<Callout {...x}>a</Callout>', '1:1 <Callout> has an attribute that runs code. Write the value in quotes.'],
  ['<Callout title={x}>a</Callout>', '1:1 <Callout> has an attribute that runs code. Write the value in quotes.'],
  ['a <b {...x}>y</b>', '1:3 <b> has an attribute that runs code. Write the value in quotes.'],
  ['<p className={`x`}>y</p>', '1:1 <p> has an attribute that runs code. Write the value in quotes.'],
  ['<Calout>x</Calout>', '1:1 <Calout> is not a component that articles may use. Did you mean <Callout>?'],
  [
    '<Chart />',
    '1:1 <Chart> is not a component that articles may use. Use one of Callout, Tabs, TabItem, Steps, Details, Badge.',
  ],
  [
    '<a.b />',
    '1:1 <a.b> is not a component that articles may use. Use one of Callout, Tabs, TabItem, Steps, Details, Badge.',
  ],
  [
    '<constructor />',
    '1:1 <constructor> is not a component that articles may use. Use one of Callout, Tabs, TabItem, Steps, Details, Badge.',
  ],
  [
    '<script>x</script>',
    '1:1 <script> is not a component that articles may use. Use one of Callout, Tabs, TabItem, Steps, Details, Badge.',
  ],
  ['<Callout tittle="x">y</Callout>', '1:1 <Callout> has no attribute "tittle". It takes type, title.'],
  ['<Steps id="x">y</Steps>', '1:1 <Steps> has no attribute "id". It takes no attributes.'],
  ['<Callout constructor="x">y</Callout>', '1:1 <Callout> has no attribute "constructor". It takes type, title.'],
])('refuses %j', (source, problem) => {
  expect(told(source)).toEqual([problem])
})

test.each([
  ['{/* comment */}', ''],
  ['a {/* comment */} b', '<p>a  b</p>'],
  ['{\n  // comment\n}', ''],
  [
    '<Callout type="tip" title="T">x</Callout>',
    '<div class="callout callout-tip" role="note"><p class="callout-title">T</p>x</div>',
  ],
  [
    '<Callout>\n\n**x**\n\n</Callout>',
    '<div class="callout callout-note" role="note"><p class="callout-title">Note</p><p><strong>x</strong></p></div>',
  ],
  [
    '<Tabs>\n<TabItem label="A">\n\nx\n\n</TabItem>\n</Tabs>',
    '<kb-tabs><div class="tab" data-label="A"><p class="tab-label">A</p><p>x</p></div></kb-tabs>',
  ],
  ['<Details summary="S">x</Details>', '<details><summary>S</summary>x</details>'],
  ['<Badge text="New" type="tip" />', '<span class="badge badge-tip">New</span>'],
  ['```jsx\n<Foo {...bar} />{x}\n```', undefined],
  ['`{x}` and `<Foo />` and \\{x\\}', '<p><code>{x}</code> and <code>&#x3C;Foo /></code> and {x}</p>'],
  ['<details><summary>S</summary>x</details>', '<details><summary>S</summary>x</details>'],
  ['<kbd>Ctrl</kbd> + <sub>a</sub>', '<p><kbd>Ctrl</kbd> + <sub>a</sub></p>'],
  ['<>x</>', 'x'],
  ['> [!NOTE]\n> x', '<div class="callout callout-note" role="note"><p class="callout-title">Note</p><p>x</p></div>'],
])('lets %j pass', (source, html) => {
  expect(told(source)).toEqual([])
  if (html !== undefined) expect(compile(source).body.html.replace(/\n/g, '')).toBe(html)
})

test.each([
  ['<Callout>', 1],
  ['a\n\n{', 3],
  ['x <b', 1],
  ['Text\n\n<b>x</i>', 3],
])('%j cannot be read, and says where', (source, line) => {
  const { body, problems } = compile(source)
  expect(body.html).toBe('')
  expect(problems.map((problem) => [problem.code, problem.line])).toEqual([['content/syntax', line]])
  expect(problems[0]?.message).toMatch(/^This MDX cannot be read: [^\n]+\.$/)
})

test('every piece of code is told in one run', () => {
  expect(
    told('import a from "b"\n\n{x}\n\n<Foo />\n\n<Callout a={b}>c</Callout>').map((line) => line.slice(0, 3)),
  ).toEqual(['1:1', '3:1', '5:1', '7:1'])
})

test('a trusted file may run code, but what is shown before it does is as safe', () => {
  const { body, problems } = compile(
    'import X from "y"\n\n# T\n\n<X a={1} />\n\n{1 + 1}\n\n<script>alert(1)</script>',
    true,
  )
  expect(problems).toEqual([])
  expect([body.title?.text, findDangers(body.html)]).toEqual(['T', []])
})
