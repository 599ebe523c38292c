import fc from 'fast-check'
import { parseFragment } from 'parse5'
import { markdownToHtml } from 'satteri'
import { expect, test } from 'vitest'
import { compileMarkdown } from './compile.ts'
import { dangerousPieces, elementsIn, payloads } from './dangers.fixture.ts'
import { toSafeSource } from './safe-source.ts'

const safe = (source: string): string =>
  toSafeSource(source, compileMarkdown(source, { format: 'md', locale: 'en' }).body.references)

/** What a reader that cleans nothing would run, load or follow. */
function findRun(source: string): string[] {
  const { html } = markdownToHtml(source)
  return [...elementsIn(parseFragment(html).childNodes)].flatMap(({ tagName, attrs }) => [
    ...(/^(?:script|style|iframe|object|embed|svg|math|template|form|base|meta|link|video|audio|input|textarea)$/.test(
      tagName,
    ) && !attrs.some(({ name, value }) => name === 'type' && value === 'checkbox')
      ? [`<${tagName}>`]
      : []),
    ...attrs.flatMap(({ name, value }) => {
      const isAddress = /^(?:href|src|cite)$/.test(name)
      const scheme = /^([a-z][\w+.-]*):/i.exec([...value].filter((character) => character > ' ').join(''))?.[1]
      const isRun =
        /^on|^(?:style|srcset|srcdoc|formaction|action|background|ping|poster|xlink:href|lowsrc|dynsrc)$/.test(name)
      const isLoaded = isAddress && scheme !== undefined && !/^(?:https?|mailto|tel|ircs?|xmpp|data)$/i.test(scheme)
      const isData =
        isAddress && scheme?.toLowerCase() === 'data' && !/^data:image\/(?:png|gif|jpeg|webp|avif);/i.test(value)
      return isRun || isLoaded || isData ? [`${tagName} ${name}=${value}`] : []
    }),
  ])
}

test.each(payloads)('%j is cut out', (payload) => {
  expect(findRun(safe(payload))).toEqual([])
})

test('nothing that runs is left, however it is put together', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...dangerousPieces), { maxLength: 6 }), (parts) => {
      expect(findRun(safe(parts.join('')))).toEqual([])
    }),
    { numRuns: 1500, seed: 7 },
  )
})

test.each([
  ['a <script>alert(1)</script> b', 'a  b'],
  ['<script>\n\nalert(1)\n</script>\n\nb', '\n\nb'],
  ['a <iframe src="/x">\n\nb', 'a \n\nb'],
  ['<iframe src="/x">\n\na\n\n</iframe>\n\nb', '\n\nb'],
  ['<form action="/x"><input name="q">a</form>', 'a'],
  ['<img src="a.png" onerror="alert(1)" alt="A">', '<img src="a.png" alt="A">'],
  ['<p style="position:fixed" class="x">a</p>', '<p class="x">a</p>'],
  ['<a href="javascript:alert(1)">a</a>', '<a>a</a>'],
  ['<a href="jav&#x09;ascript:alert(1)">a</a>', '<a>a</a>'],
  ['<scr<script></script>ipt>alert(1)</script>', 'alert(1)'],
  ['> <div\n> onclick=alert(1)>\n> a', '> &lt;div\n> onclick=alert(1)>\n> a'],
  ['<a href="\u0001javascript:alert(1)">a</a>', '<a>a</a>'],
  ['a\n\n<!-- open <b>\n\nb', 'a\n\n'],
  ['a <!-- for us: ask Kim <b> --> c', 'a  c'],
  ['<!-- a\n\nb -->\n\nc', '\n\nc'],
  ['> a\n> <!-- b\n> c -->\n> d', '> a\n> \n> d'],
  ['- a\n\n  <!-- b -->\n\n- c', '- a\n\n  \n\n- c'],
  ['[*a*](javascript:alert(1)) b', '*a* b'],
  ['![a_b](javascript:alert(1))', 'a\\_b'],
  ['<javascript:alert(1)>', 'javascript:alert(1)'],
  ['[a][b] ![c][b]\n\n[b]: data:text/html,x "B"\n\nd', 'a c\n\n\n\nd'],
  ['a\n\n[b]: data:text/html,x\n[c]: <&#9;data:text/html,x>', 'a\n\n\n'],
])('of %j is left %j', (source, left) => {
  expect(safe(source)).toBe(left)
})

test.each([
  ['a text', '# A\n\n*b* `c` [d](e.md "f") <g@h.example> <https://i.example/>'],
  ['code', '`<script>` `[x](javascript:y)`\n\n```html\n<script>a</script>\n```\n\n    <script>'],
  [
    'allowed HTML',
    '<details open>\n<summary>a</summary>\n\n**b**\n\n</details>\n\n<a\n  href="R&amp;D/x.md?a=1&b:c"\n  target="_blank">d</a>',
  ],
  ['a comment in code', '`<!-- a -->`\n\n```html\n<!-- b -->\n```'],
  ['what is a comment in MDX alone', 'a {/* b */} c'],
  ['placeholders and components', 'Log in to <node>.\n\n<Tip icon={x} title="y">\n\nz\n\n</Tip>'],
  ['tasks', '- [ ] a\n- <input type="checkbox" checked> b'],
  ['pictures in the text', '![a](data:image/png;base64,aGk=) ![b](https://c.example/d.png)'],
  ['a slash without quotes', '<a href=/b/c>d</a>'],
  ['a word that ends like a scheme', '```yaml\nmetadata:\n  name: a\n```'],
])('%s stays as it is', (_, source) => {
  expect(safe(source)).toBe(source)
})

test.each([
  ['a {/* b */} c', 'a  c'],
  ['{/* a *b*\nc */}\n\nd', '\n\nd'],
  ['Write `{/* a */}`, not `` {/* ` */} ``. {/*b*/}', 'Write `{/* a */}`, not `` {/* ` */} ``. '],
  ['```mdx\n{/* a */}\n```', '```mdx\n{/* a */}\n```'],
])('in MDX, of %j is left %j', (source, left) => {
  expect(toSafeSource(source, [], 'mdx')).toBe(left)
})

test('a text that the compiler refuses leaves nothing', () => {
  expect(safe(`${'>'.repeat(101)} <b>x</b>`)).toBe('')
})
