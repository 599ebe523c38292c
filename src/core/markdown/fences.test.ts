import { expect, test } from 'vitest'
import { compileMarkdown } from './compile.ts'

const compile = (source: string): string =>
  compileMarkdown(source, { format: 'md', locale: 'en' }).body.html.replace(/\n/g, '')

const code = (label: string, language: string, text: string): string =>
  `<figure class="code"><figcaption>${label === language ? label : `${label} <small>${language}</small>`}</figcaption><pre tabindex="0"><code class="language-${language}">${text}</code></pre></figure>`
const titled = '<figure class="code"><figcaption>cook.sh</figcaption><pre tabindex="0"><code>a</code></pre></figure>'
const tab = (label: string, content: string): string =>
  `<div class="tab" data-label="${label}"><p class="tab-label">${label}</p>${content}</div>`

test.each([
  ['```js{4}\na\n```', code('js', 'js', 'a')],
  ['```ts:line-numbers=2 {1}\na\n```', code('ts', 'ts', 'a')],
  ['```rust,no_run\na\n```', code('rust', 'rust', 'a')],
  ['``` { .yaml .annotate title="pots.yml" }\na\n```', code('pots.yml', 'yaml', 'a')],
  ['```js [main.js]\na\n```', code('main.js', 'js', 'a')],
  ['```sh title="Cook it" showLineNumbers\na\n```', code('Cook it', 'sh', 'a')],
  ["- x\n\n  ```sh filename='cook.sh'\n  a\n  ```", `<ul><li><p>x</p>${code('cook.sh', 'sh', 'a')}</li></ul>`],
  ['``` title="cook.sh"\na\n```', titled],
  ['```filename="cook.sh"\na\n```', titled],
  ['``` [cook.sh]\na\n```', titled],
  ['<i>x</i>\n\n```js{4} [main.js]\na\n```', `<p><i>x</i></p>${code('main.js', 'js', 'a')}`],
  ['```js\na // [!code highlight]\nb // [!code --]\n// highlight-next-line\nc\n```', code('js', 'js', 'abc')],
  [
    ':::code-group\n```sh [npm]\na\n```\n```js\nb\n```\n:::',
    `<kb-tabs>${tab('npm', code('sh', 'sh', 'a'))}${tab('js', code('js', 'js', 'b'))}</kb-tabs>`,
  ],
  ['<CodeGroup>\n\n```sh [npm]\na\n```\n\n</CodeGroup>', `<kb-tabs>${tab('npm', code('sh', 'sh', 'a'))}</kb-tabs>`],
])('%j', (source, html) => {
  expect(compile(source)).toBe(html)
})
