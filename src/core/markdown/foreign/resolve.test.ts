import { expect, test } from 'vitest'
import { compileMarkdown } from '../compile.ts'
import { resolveForeign } from './resolve.ts'

const compile = (source: string) => compileMarkdown(source, { format: 'md', locale: 'en' }).body
const htmlOf = (source: string): string => compile(source).html.replace(/\n/g, '')

const box = (type: string, title: string, content: string): string =>
  `<div class="callout callout-${type}" role="note"><p class="callout-title">${title}</p>${content}</div>`
const tab = (label: string, content: string): string =>
  `<div class="tab" data-label="${label}"><p class="tab-label">${label}</p>${content}</div>`

test.each([
  ['{{< note >}}\nKeep the lid on.\n{{< /note >}}', box('note', 'Note', '<p>Keep the lid on.</p>')],
  ['{{% alert title="Hot" color="warning" %}}\nPot\n{{% /alert %}}', box('warning', 'Hot', '<p>Pot</p>')],
  ['{{< hint danger >}}\nPot\n{{< /hint >}}', box('caution', 'Caution', '<p>Pot</p>')],
  [
    'Before.\n\n{{< tip >}}Stir.{{< /tip >}}\n\nAfter.',
    `<p>Before.</p>${box('tip', 'Tip', '<p>Stir.</p>')}<p>After.</p>`,
  ],
  ['{{< details "More" >}}\nPot\n{{< /details >}}', '<details><summary>More</summary><p>Pot</p></details>'],
  [
    '{{< tabs name="x" >}}\n{{% tab name="Gas" %}}\nLow\n{{% /tab %}}\n{{% tab name="Oven" %}}\nHigh\n{{% /tab %}}\n{{< /tabs >}}',
    `<kb-tabs>${tab('Gas', '<p>Low</p>')}${tab('Oven', '<p>High</p>')}</kb-tabs>`,
  ],
  [
    'Cook.\n\n{{% tabpane text=true %}} {{% tab Gas %}}\n\nLow\n\n{{% /tab %}} {{% tab header="Oven" %}}\n\nHigh\n\n{{% /tab %}} {{< /tabpane >}}',
    `<p>Cook.</p><kb-tabs>${tab('Gas', '<p>Low</p>')}${tab('Oven', '<p>High</p>')}</kb-tabs>`,
  ],
  [
    '{{< tabs >}}\n{{< tab-content name= "Gas" >}}\n\nLow\n\n{{< /tab-content >}}\n{{< /tabs >}}',
    `<kb-tabs>${tab('Gas', '<p>Low</p>')}</kb-tabs>`,
  ],
  ['{% hint style="danger" %}\n- Pot\n{% endhint %}', box('caution', 'Caution', '<ul><li>Pot</li></ul>')],
  [
    '{% tabs %}\n{% tab title="Gas" %}\nLow\n{% endtab %}\n{% endtabs %}',
    `<kb-tabs>${tab('Gas', '<p>Low</p>')}</kb-tabs>`,
  ],
  [
    '<Tabs groupId="stove">\n<TabItem value="gas" label="Gas">\n\n:::tip\nLow\n:::\n\n</TabItem>\n</Tabs>',
    `<kb-tabs>${tab('Gas', box('tip', 'Tip', '<p>Low</p>'))}</kb-tabs>`,
  ],
  [
    '<Tabs>\n  <TabItem value="gas">\n    Low\n\n    - and slow\n  </TabItem>\n</Tabs>',
    `<kb-tabs>${tab('gas', '<p>Low</p><ul><li>and slow</li></ul>')}</kb-tabs>`,
  ],
  ['<Tip>\n\nStir.\n\n</Tip>', box('tip', 'Tip', '<p>Stir.</p>')],
  [':::{tip} Try *this*\n:class: wide\nStir.\n:::', box('tip', 'Try this', '<p>Stir.</p>')],
  ['```{warning}\nHot **pot**.\n```', box('warning', 'Warning', '<p>Hot <strong>pot</strong>.</p>')],
  [
    '````{note}\n```sh\nls\n```\n````',
    box(
      'note',
      'Note',
      '<figure class="code"><figcaption>sh</figcaption><pre tabindex="0"><code class="language-sh">ls</code></pre></figure>',
    ),
  ],
  [':::{note}\n:class: dropdown\n\nPot\n:::', '<details><summary>Details</summary><p>Pot</p></details>'],
  ['```{versionadded} 2.1\nThe lid.\n```', box('note', 'Added in version 2.1', '<p>The lid.</p>')],
  ['::::{tab-set}\n:::{tab-item} Gas\nLow\n:::\n::::', `<kb-tabs>${tab('Gas', '<p>Low</p>')}</kb-tabs>`],
  ['{: .warning }\n> Hot pot.', box('warning', 'Warning', '<p>Hot pot.</p>')],
  ['{: .note-title }\n> The lid\n>\n> Keep it on.', box('note', 'The lid', '<p>Keep it on.</p>')],
  ['{: .important }\nHot pot.\n\nAfter.', `${box('important', 'Important', '<p>Hot pot.</p>')}<p>After.</p>`],
])('%j is a block of the product', (source, html) => {
  expect(htmlOf(source)).toBe(html)
})

test.each([
  ['Ask {{< glossary_tooltip text="the cook" term_id="cook" >}}.', '<p>Ask the cook.</p>'],
  ['## {{% heading "whatsnext" %}}', '<h2 id="whats-next">What’s next</h2>'],
  ['{{< figure src="pot.png" alt="A pot" >}}', '<p><img src="kb:ref/0" alt="A pot"></p>'],
  [
    '{% embed url="https://pots.example/a_b_c" %}',
    '<p><a href="https://pots.example/a_b_c">https://pots.example/a_b_c</a></p>',
  ],
  ['{% file src="list.pdf" %}', '<p><a href="kb:ref/0">list.pdf</a></p>'],
  ['## Pots <a href="#pots" id="pots"></a>', '<h2 id="pots">Pots <a></a></h2>'],
  [
    '[Cook]({{ site.baseurl }}/cook) [Lid]({{ "/lid" | relative_url }})',
    '<p><a href="kb:ref/0">Cook</a> <a href="kb:ref/1">Lid</a></p>',
  ],
  [
    '[Cook](cook.md){: .btn } ![p](p.png){ width="50%" }',
    '<p><a href="kb:ref/0">Cook</a> <img src="kb:ref/1" alt="p"></p>',
  ],
  ['![A pot|100x145](pot.png)', '<p><img src="kb:ref/0" alt="A pot"></p>'],
  ['A pot\n{: .big }', '<p>A pot</p>'],
  ["\nimport Tabs from '@theme/Tabs';\nimport Lid from '../_lid.mdx'\n\nPot", '<p>Pot</p>'],
  ['- A pot\n{.wide}', '<ul><li>A pot</li></ul>'],
  ['1. TOC\n{:toc}', ''],
  [
    '{% highlight sh %}\nls {{ x }}\n{% endhighlight %}',
    '<figure class="code"><figcaption>sh</figcaption><pre tabindex="0"><code class="language-sh">ls {{ x }}</code></pre></figure>',
  ],
  ['{% comment %}\nNot for readers\n{% endcomment %}', ''],
  [
    '```{code-block} sh\n:linenos:\n\nls\n```',
    '<figure class="code"><figcaption>sh</figcaption><pre tabindex="0"><code class="language-sh">ls</code></pre></figure>',
  ],
  [
    '```{figure} pot.png\n:alt: A pot\n\nOn the stove.\n```',
    '<p><img src="kb:ref/0" alt="A pot"></p><p>On the stove.</p>',
  ],
  [
    'Call {py:func}`cook`, see {ref}`the lid <lid>`, press {kbd}`C`.',
    '<p>Call <code>cook</code>, see the lid, press <code>C</code>.</p>',
  ],
  [
    '(the-lid)=\n## Lid\n\n```{note}\nPot\n```',
    `<p><a id="the-lid"></a></p><h2 id="lid">Lid</h2>${box('note', 'Note', '<p>Pot</p>')}`,
  ],
  ['Done :material-check: not :octicons-x-16: so :material-close:', '<p>Done ✓ not  so ✗</p>'],
])('%j shows what it would', (source, html) => {
  expect(htmlOf(source)).toBe(html)
})

test.each([
  'Use `{{< note >}}` for a note, and `{% hint %}` elsewhere.',
  '```\n{{< note >}}\nPot\n{{< /note >}}\n```',
  'A template has {{ name }} and {% if x %}.',
  '```md\n<<< how to redirect\n```\n\n\\{{#include x}}',
  "\nimport pots from 'kitchen'",
  'The set {a} of f(x){y}.',
  '`a`{b}',
  '```python\nx = 1\n```',
  ':::note\nPot\n:::',
])('%j stays as it is', (source) => {
  expect(resolveForeign(source)).toEqual({ text: source, left: [] })
})

test('what only the other tool knows is left out and told, once a name', () => {
  const { html, facts } = compile('Since {{< version "2" >}} and {{< version "3" >}}.\n\n{% include pots.html %}')
  expect(html).toBe('<p>Since  and .</p>\n<p></p>')
  expect(facts.marks).toEqual([
    { kind: 'foreign-syntax', text: '{{< version "2" >}}', line: 1, column: 7, count: 2 },
    { kind: 'foreign-syntax', text: '{% include pots.html %}', line: 3, column: 1, count: 1 },
  ])
})

test('a link to where only the other tool knows keeps its words, and no other fault is told', () => {
  const { html, references, facts } = compile('See [the *pots*]({{< param Repo >}}/pots) and [lids](lids.md)')
  expect(html).toBe('<p>See the <em>pots</em> and <a href="kb:ref/0">lids</a></p>')
  expect(references.map(({ target, column }) => [target, column])).toEqual([['lids.md', 47]])
  expect(facts.marks.map(({ text, column }) => [text, column])).toEqual([['{{< param Repo >}}', 18]])
})

test.each([
  ['<<< @/pots/lid.js{2}', '', 1],
  ['- x\n\n  <!--@include: ./lid.md-->', '<ul><li>x</li></ul>', 3],
  ['{{#include lid.rs}}', '', 1],
  ['--8<-- "lid.md"', '', 1],
  ['```{include} lid.md\n```', '', 1],
  ['```rust\n{{#include lid.rs:2}}\n```', undefined, 2],
])('a file that %j stands for is told', (source, html, line) => {
  const { facts } = compile(source)
  if (html !== undefined) expect(htmlOf(source)).toBe(html)
  expect(facts.marks.map((mark) => [mark.kind, mark.line])).toEqual([['foreign-syntax', line]])
})

test('what stands around it is where it was', () => {
  const { references } = compile(
    '{{< note >}}\nAsk {{< x >}} [the cook](cook.md)\n{{< /note >}}\n\n[Lid](lid.md){: .btn } [Pot](pot.md)',
  )
  expect(references.map(({ target, line, column }) => [target, line, column])).toEqual([
    ['cook.md', 2, 15],
    ['lid.md', 5, 1],
    ['pot.md', 5, 24],
  ])
})

test('a tag without its other half takes nothing with it', () => {
  expect(htmlOf('{{< note >}}\nPot\n\n{% endhint %}\n\nLid')).toBe('<p>Pot</p><p></p><p>Lid</p>')
})

test('an unclosed block of code in a list entry ends with it', () => {
  expect(htmlOf('1. Cook\n\n    ```\n    ls\n2. Eat\n\n{{< note >}}\nPot\n{{< /note >}}')).toContain(
    box('note', 'Note', '<p>Pot</p>'),
  )
})
