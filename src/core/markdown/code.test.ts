import Prism from 'prismjs'
import { expect, test } from 'vitest'
import { toColouredHtml } from './code-colours.ts'
import { colourCode } from './colour-code.ts'
import { compileMarkdown } from './compile.ts'

const compile = (source: string, locale = 'en') =>
  colourCode(compileMarkdown(source, { format: 'md', locale }).body.html)

test('code has a label, can be scrolled by keyboard, and is coloured by class', () => {
  expect(compile('```js\nlet a = "<b>"\n```')).toBe(
    '<figure class="code"><figcaption>js</figcaption><pre tabindex="0"><code class="language-js"><span class="code-keyword">let</span> a = <span class="code-string">"&lt;b>"</span>\n</code></pre></figure>',
  )
})

test.each([
  [
    '```\nplain\n```',
    '<figure class="code code-plain"><figcaption>Code</figcaption><pre tabindex="0"><code>plain\n</code></pre></figure>',
  ],
  [
    '    indented',
    '<figure class="code code-plain"><figcaption>Code</figcaption><pre tabindex="0"><code>indented\n</code></pre></figure>',
  ],
  [
    '```nosuchlanguage\n<x>\n```',
    '<figure class="code"><figcaption>nosuchlanguage</figcaption><pre tabindex="0"><code class="language-nosuchlanguage">&#x3C;x>\n</code></pre></figure>',
  ],
])('%j is shown as it is', (source, html) => {
  expect(compile(source)).toBe(html)
})

const languages: [fence: string, source: string][] = [
  ['bash', 'if true; then echo hi; fi'],
  ['sh', 'echo "x"'],
  ['console', '$ ls'],
  ['terminal', '$ ls'],
  ['yaml', 'a: 1'],
  ['yml', 'a: 1'],
  ['json', '{"a": 1}'],
  ['jsonc', '{"a": 1}'],
  ['toml', 'a = 1'],
  ['ini', 'a=1'],
  ['conf', 'a=1'],
  ['js', 'let a'],
  ['mjs', 'let a'],
  ['zsh', 'if true; then echo hi; fi'],
  ['hpp', 'int a = 1;'],
  ['terraform', 'a = true'],
  ['postgresql', 'SELECT 1'],
  ['ps1', 'Get-Item a'],
  ['env', 'A=1'],
  ['ts', 'type A = 1'],
  ['tsx', 'const a = <b />'],
  ['python', 'def a(): pass'],
  ['py', 'def a(): pass'],
  ['go', 'func main() {}'],
  ['golang', 'func main() {}'],
  ['rust', 'fn main() {}'],
  ['java', 'class A {}'],
  ['C++', 'int a = 1;'],
  ['c#', 'int a = 1;'],
  ['sql', 'SELECT 1'],
  ['promql', 'sum(rate(a[5m]))'],
  ['dockerfile', 'FROM a'],
  ['nginx', 'server { listen 80; }'],
  ['diff', '+ a'],
  ['html', '<b>x</b>'],
  ['xml', '<a/>'],
  ['css', 'a { color: red }'],
  ['powershell', 'Get-Item x'],
  ['hcl', 'a = 1'],
  ['js {1,3} title="x"', 'let a'],
  ['js{1}', 'let a'],
]

test.each(languages)('%s is coloured', (fence, source) => {
  const html = compile(`\`\`\`${fence}\n${source}\n\`\`\``)
  expect(html).toContain('<span class="code-')
  expect(html).not.toContain('style=')
})

test.each([
  ['twig html twig', '{# c #}<p>{{ a }}</p>'],
  ['django xml django', '{% if a %}b{% endif %}'],
  ['django jinja2', '{% if a %}b{% endif %}'],
  ['erb js erb', '<%= "a" %>'],
  ['handlebars hbs handlebars', '{{a}}'],
  ['php html php', '<?php echo 1; ?>'],
])('the last of %s is what it was, with colours', (fences, source) => {
  const html =
    fences
      .split(' ')
      .map((fence) => compile(`\`\`\`${fence}\n${source}\n\`\`\``))
      .at(-1) ?? ''
  expect([textOf(html), html.includes('<span class="code-')]).toEqual([source, true])
})

test.each([
  ['jsx', 'a = <p>if {x ? {b: 1} : 2} if</p>; if (a) {}'],
  ['tsx', 'a = <p>if {x ? {b: 1} : 2} if</p>; if (a) {}'],
  ['xquery', '<p>{for $x in <b>{1}</b> return $x}</p>'],
  ['js', 'a = (b) => ({ c: 1 + "x" })'],
  ['yaml', 'a: [1, "b"]\nc: {d: e}'],
  ['sql', 'SELECT count(*) FROM a WHERE b >= 1;'],
])('the colours of %s are those that Prism gives', (fence, source) => {
  const html = compile(`\`\`\`${fence}\n${source}\n\`\`\``)
  const work = {
    code: `${source}\n`,
    grammar: Prism.languages[fence] as Prism.Grammar,
    language: fence,
    tokens: [] as Prism.TokenStream,
  }
  work.tokens = Prism.tokenize(work.code, work.grammar)
  Prism.hooks.run('after-tokenize', work)
  expect(html).toContain(`<code class="language-${fence}">${toColouredHtml(work.tokens, work.code)}</code>`)
})

/** What a block says. */
const textOf = (html: string): string =>
  html
    .replace(/<figcaption>.*?<\/figcaption>|<[^>]*>/gs, '')
    .replace(/&lt;|&#x3C;/g, '<')
    .replace(/&#x26;|&amp;/g, '&')
    .trim()

test('colours never change what the code says', () => {
  const wrong = languages.filter(([fence]) => {
    const source = `a < b && "c" > 'd' ${fence} \\ \${x} <script>`
    return textOf(compile(`\`\`\`${fence}\n${source}\n\`\`\``)) !== source
  })
  expect(wrong).toEqual([])
})

test.each([
  ['a block that is long', `${'let a = 1\n'.repeat(3000)}`],
  ['a line that is long', `let a = "${'x'.repeat(1000)}"`],
  ['nothing but numbers and commas', '1,'.repeat(400)],
])('%s has no colours', (_name, source) => {
  const html = compile(`\`\`\`js\n${source}\n\`\`\``)
  expect([html.includes('<span'), html.includes('language-js')]).toEqual([false, true])
})

test.each(['__proto__', 'constructor', 'toString', 'extend', 'insertBefore', 'DFS', '../../x', 'a"b'])(
  '%s is no language',
  (name) => {
    expect(compile(`\`\`\`${name}\nx\n\`\`\``)).toContain('x\n</code></pre></figure>')
  },
)

test('the text between the components of MDX is text, whatever words of a program it has', () => {
  expect(compile('```mdx\n<Details summary="Lost?">\n\nAsk for a new one.\n\n</Details>\n```')).toContain(
    '\n\nAsk for a new one.\n\n',
  )
})

test('the label of plain code is in the language of the text', () => {
  expect(compile('```\nx\n```', 'zh-cn')).toContain('<figcaption>代码</figcaption>')
})
