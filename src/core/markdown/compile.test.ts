import { type DefaultTreeAdapterMap, parseFragment } from 'parse5'
import { expect, test } from 'vitest'
import { compileMarkdown } from './compile.ts'

const compile = (source: string, format: 'md' | 'mdx' = 'md') => compileMarkdown(source, { format, locale: 'en' })
const toHtml = (source: string): string => compile(source).body.html

test.each([
  [
    'a GitHub alert',
    '> [!TIP]\n> Do **this**.',
    '<div class="callout callout-tip" role="note"><p class="callout-title">Tip</p>',
  ],
  ['a container', ':::warning[Mind the gap]\nText.\n:::', '<p class="callout-title">Mind the gap</p>'],
  ['steps', ':::steps\n1. One\n2. Two\n:::', '<div class="steps"><ol>'],
  [
    'tabs',
    '::::tabs\n:::tab[Linux]\nA\n:::\n:::tab[macOS]\nB\n:::\n::::',
    '<kb-tabs><div class="tab" data-label="Linux"><p class="tab-label">Linux</p><p>A</p></div>',
  ],
  [
    'details',
    '<details>\n<summary>More</summary>\n\n**Text**\n\n</details>',
    '<summary>More</summary>\n<p><strong>Text</strong></p>',
  ],
  ['a task', '- [x] Done', '<input type="checkbox" checked disabled aria-label="Done">'],
  ['struck text', '~~gone~~', '<del>gone</del>'],
  ['an address', 'See https://example.org/x.', '<a href="https://example.org/x">https://example.org/x</a>.'],
  ['a table', '| a | b |\n| :-: | --- |\n| 1 | 2 |', '<th class="align-center">a</th>'],
  ['a picture of this folder', '![A map](map.png)', '<img src="kb:ref/0" alt="A map">'],
  [
    'a picture of another site',
    '![A map](https://example.org/map.png)',
    '<a class="external-image" href="https://example.org/map.png">A map</a>',
  ],
  [
    'code with its language',
    '```sh\necho 1\n```',
    '<figure class="code"><figcaption>sh</figcaption><pre tabindex="0"><code class="language-sh">',
  ],
  ['a clock and a ratio beside a container', ':::note\nAt 10:30, 3:1.\n:::', '<p>At 10:30, 3:1.</p>'],
])('%s', (_, source, expected) => {
  expect(toHtml(source)).toContain(expected)
})

test('footnotes have a heading, and links there and back', () => {
  const html = toHtml('Text[^1].\n\n[^1]: Note.')
  expect(html).toContain('<h2 class="sr-only" id="footnote-label">Footnotes</h2>')
  expect(html).toContain('href="#user-content-fn-1"')
  expect(html).toContain('aria-label="Back to reference 1"')
})

test.each([
  ['the first h1 is the title, and not in the text', '# Title\n\nText.', 'Title', []],
  [
    'another h1 goes down a step, and what is below it too',
    '# Title\n\n# Part\n\n## Sub',
    'Title',
    [
      [2, 'part'],
      [3, 'sub'],
    ],
  ],
  ['an id that the writer chose', '## Set up {#setup}', undefined, [[2, 'setup']]],
  [
    'two headings of one text',
    '## A\n\n## A',
    undefined,
    [
      [2, 'a'],
      [2, 'a-1'],
    ],
  ],
  ['a heading of nothing but a picture character', '## 🎉', undefined, [[2, 'section']]],
  ['a heading without text is no heading', '##\n\nText.', undefined, []],
  ['composed and decomposed letters are the same letters', '## Cafe\u0301', undefined, [[2, 'caf\u00e9']]],
])('headings: %s', (_, source, title, headings) => {
  const { body } = compile(source)
  expect(body.title?.text).toBe(title)
  expect(body.headings.map(({ depth, id }) => [depth, id])).toEqual(headings)
})

test('places where the text points are known by line and column, in raw HTML too', () => {
  const { body } = compile('Text [a](b.md).\n\n<p>\n  <a href="c.md">c</a>\n</p>\n')
  expect(body.references.map(({ target, line, column }) => [target, line, column])).toEqual([
    ['b.md', 1, 6],
    ['c.md', 4, 3],
  ])
})

test('old names and ids in raw HTML stay anchors, unless a heading has them', () => {
  expect(compile('<a name="old"></a>\n\n<a id="new"></a>\n\n## New\n').body.anchors).toEqual(['new', 'old'])
})

test('a Hugo reference is a link, except in code', () => {
  const { body } = compile('[x]({{< ref "./y.md" >}}) and\n\n```\n[x]({{< ref "./y.md" >}})\n```\n')
  expect(body.references.map(({ target }) => target)).toEqual(['./y.md'])
  expect(body.html).toContain('ref "./y.md"'.replaceAll('"', '&quot;').replaceAll('&quot;', '"'))
})

/** Ways in which text has become code in other people's sites. */
const attacks = [
  '<script>alert(1)</script>',
  '<ScRiPt src=//evil.example></ScRiPt>',
  '<img src=x onerror=alert(1)>',
  '<img src=x oNeRrOr="alert(1)">',
  '<img src="x`"onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<math><mtext><img src=x onerror=alert(1)></mtext></math>',
  '<math><mi//xlink:href="data:x,<script>alert(1)</script>">',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="javascript:alert(1)"></object>',
  '<embed src="javascript:alert(1)">',
  '<form action="javascript:alert(1)"><button>x</button></form>',
  '<button formaction="javascript:alert(1)">x</button>',
  '<input type=image src=x onerror=alert(1)>',
  '<input autofocus onfocus=alert(1)>',
  '<details open ontoggle=alert(1)>x</details>',
  '<body onload=alert(1)>',
  '<video><source onerror=alert(1)></video>',
  '<audio src=x onerror=alert(1)>',
  '<marquee onstart=alert(1)>',
  '<link rel=stylesheet href=//evil.example>',
  '<style>@import "//evil.example"</style>',
  '<style><img src="</style><img src=x onerror=alert(1)>">',
  '<p style="background:url(javascript:alert(1))">x</p>',
  '<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
  '<base href="https://evil.example/">',
  '<template><script>alert(1)</script></template>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<textarea></textarea><img src=x onerror=alert(1)>',
  '<xmp><img src=x onerror=alert(1)></xmp>',
  '<plaintext><img src=x onerror=alert(1)>',
  '<!--><img src=x onerror=alert(1)>-->',
  '<![CDATA[<img src=x onerror=alert(1)>]]>',
  '<?php echo "<script>alert(1)</script>" ?>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="JaVaScRiPt:alert(1)">x</a>',
  '<a href=" javascript:alert(1)">x</a>',
  '<a href="java\tscript:alert(1)">x</a>',
  '<a href="java&#10;script:alert(1)">x</a>',
  '<a href="&#106;avascript:alert(1)">x</a>',
  '<a href="&#x6A;avascript&colon;alert(1)">x</a>',
  '<a href="vbscript:msgbox(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<a href="//evil.example" onclick=alert(1)>x</a>',
  '<a ping="https://evil.example" href="x.md">x</a>',
  '<area href="javascript:alert(1)">',
  '[x](javascript:alert(1))',
  '[x](JAVASCRIPT:alert(1))',
  '[x](&#x6A;avascript:alert(1))',
  '[x](<java\nscript:alert(1)>)',
  '[x](vbscript:msgbox(1))',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '![x](javascript:alert(1))',
  '![x](data:image/svg+xml;base64,PHN2Zz4=)',
  '![x"onerror="alert(1)](x.png)',
  '[x]: javascript:alert(1)\n\n[x]',
  '<javascript:alert(1)>',
  '## x {#"onclick="alert(1)}',
  '```"><script>alert(1)</script>\ncode\n```',
  '```html\n<script>alert(1)</script>\n```',
  '`<script>alert(1)</script>`',
  '| <img src=x onerror=alert(1)> |\n| --- |\n| x |',
  '> [!NOTE] <img src=x onerror=alert(1)>\n> x',
  ':::note[<img src=x onerror=alert(1)>]\nx\n:::',
  ':::tab{label="\\"><script>alert(1)</script>"}\nx\n:::',
  '<kb-tab data-label="&quot;><script>alert(1)</script>">x</kb-tab>',
  '<form name=getElementById><input name=cookie></form>',
  '<img name=currentScript src=x.png>',
  '<a id=kb-main>x</a>',
]

test.each(attacks)('nothing of %j can run', (source) => {
  const dangers = findDangers(parseFragment(toHtml(source)))
  expect(dangers).toEqual([])
})

test.each(attacks)('nothing of %j can run in MDX, where it is not refused', (source) => {
  expect(findDangers(parseFragment(compile(source, 'mdx').body.html))).toEqual([])
})

type Node = DefaultTreeAdapterMap['node']

const elements = new Set(
  'a b blockquote br code dd del details div dl dt em figcaption figure h2 h3 h4 h5 h6 hr i img input kb-tabs kbd li mark ol p pre section span strong sub summary sup table tbody td th thead tr ul'.split(
    ' ',
  ),
)

function findDangers(node: Node): string[] {
  const below = 'childNodes' in node ? node.childNodes.flatMap(findDangers) : []
  if (!('tagName' in node)) return below
  const own = node.attrs.filter(({ name, value }) => {
    if (/^on|^style$|^srcdoc$|^formaction$|^ping$|^name$/i.test(name)) return true
    if (name === 'id') return value.startsWith('kb-')
    return /^(?:href|src|action|data|xlink:href)$/i.test(name) && !/^(?:https?:|mailto:|tel:|kb:ref\/|#)/.test(value)
  })
  return [
    ...(elements.has(node.tagName) ? [] : [`<${node.tagName}>`]),
    ...own.map(({ name, value }) => `${name}=${value}`),
    ...below,
  ]
}

test.each([
  ['import x from "y"', 1],
  ['import "node:fs"', 1],
  ['Text\n\nexport const a = 1', 3],
  ['export default 1', 1],
  ['{1 + 1}', 1],
  ['Text {process.env.SECRET}', 1],
  ['{(() => { throw 1 })()}', 1],
  ['<Callout title={x}>a</Callout>', 1],
  ['<Callout {...x}>a</Callout>', 1],
  ['<Tabs items={[1]}></Tabs>', 1],
  ['Text\n\n<Chart />', 3],
  ['<script>alert(1)</script>', 1],
  ['<iframe src="x" />', 1],
  ['<div onClick={() => 1}>a</div>', 1],
  ['<Callout colour="red">a</Callout>', 1],
  ['<Foo.Bar />', 1],
])('MDX that could run code is refused with its line: %j', (source, line) => {
  const { problems } = compile(source, 'mdx')
  expect(problems.map((problem) => [problem.code, problem.severity, problem.line])[0]).toEqual([
    'content/mdx-code',
    'error',
    line,
  ])
})

test.each([
  '{/* a comment */}',
  '<Callout type="tip" title="Mind">a</Callout>',
  '<Tabs>\n<TabItem label="a">\n\ntext\n\n</TabItem>\n</Tabs>',
  '<Steps>\n1. a\n</Steps>',
  '<Details summary="More">a</Details>',
  '<Badge text="new" />',
  '<details>\n<summary>a</summary>\nb\n</details>',
  '```js\nconst a = { b: 1 }\nimport x from "y"\n```',
  '`{x}` and \\{x}',
  '## Title {#own-id}',
])('MDX that runs nothing passes: %j', (source) => {
  expect(compile(source, 'mdx').problems).toEqual([])
})

test('MDX that cannot be read says where and what', () => {
  expect(compile('Text\n\n<Tabs>\n\nnever closed', 'mdx').problems).toEqual([
    {
      code: 'content/syntax',
      severity: 'error',
      line: 3,
      column: 1,
      message: 'This MDX cannot be read: Expected a closing tag for `<Tabs>`.',
      advice: 'Close the tag or escape the character, or rename the file to .md.',
    },
  ])
})
