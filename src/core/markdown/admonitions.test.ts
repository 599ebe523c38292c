import { expect, test } from 'vitest'
import { resolveAdmonitions } from './admonitions.ts'
import { compileMarkdown } from './compile.ts'

const compile = (source: string): string =>
  compileMarkdown(source, { format: 'md', locale: 'en' }).body.html.replace(/\n/g, '')

const callout = (type: string, title: string, content: string): string =>
  `<div class="callout callout-${type}" role="note"><p class="callout-title">${title}</p>${content}</div>`

test.each([
  ['!!! note\n    Text', callout('note', 'Note', '<p>Text</p>')],
  [
    '!!! danger "Do not"\n\n    Text\n\n    - a\n\nAfter',
    `${callout('caution', 'Do not', '<p>Text</p><ul><li>a</li></ul>')}<p>After</p>`,
  ],
  ['!!! Tip inline end "T"\n    Text', callout('tip', 'T', '<p>Text</p>')],
  ['!!! mine\n    Text', callout('note', 'Mine', '<p>Text</p>')],
  ['!!! warning "Only a title"\n\nAfter', `${callout('warning', 'Only a title', '')}<p>After</p>`],
  ['!!! note ""\n    Text', callout('note', 'Note', '<p>Text</p>')],
  ['??? question "Why?"\n    Text', '<details><summary>Why?</summary><p>Text</p></details>'],
  ['???+ info\n    Text', '<details><summary>Info</summary><p>Text</p></details>'],
  [
    '!!! note\n    A\n\n    !!! tip\n        B\n\n    C',
    callout('note', 'Note', `<p>A</p>${callout('tip', 'Tip', '<p>B</p>')}<p>C</p>`),
  ],
  ['- a\n\n!!! note\n    b', `<ul><li>a</li></ul>${callout('note', 'Note', '<p>b</p>')}`],
  [
    '1. Cook\n\n    !!! tip\n        Stir.\n\n2. Eat',
    `<ol><li><p>Cook</p>${callout('tip', 'Tip', '<p>Stir.</p>')}</li><li><p>Eat</p></li></ol>`,
  ],
])('%j is a callout', (source, html) => {
  expect(compile(source)).toBe(html)
})

const tab = (label: string, content: string): string =>
  `<div class="tab" data-label="${label}"><p class="tab-label">${label}</p>${content}</div>`

test.each([
  [
    '=== "Gas"\n\n    Low\n\n=== "Oven"\n\n    - High\n\nAfter',
    `<kb-tabs>${tab('Gas', '<p>Low</p>')}${tab('Oven', '<ul><li>High</li></ul>')}</kb-tabs><p>After</p>`,
  ],
  [
    '- Cook\n\n    === "Gas"\n\n        Low',
    `<ul><li><p>Cook</p><kb-tabs>${tab('Gas', '<p>Low</p>')}</kb-tabs></li></ul>`,
  ],
  [
    '!!! note\n\n    === "Gas"\n\n        Low',
    callout('note', 'Note', `<kb-tabs>${tab('Gas', '<p>Low</p>')}</kb-tabs>`),
  ],
])('%j is tabs', (source, html) => {
  expect(compile(source)).toBe(html)
})

test('code in an admonition stays as it is', () => {
  expect(compile('!!! note\n    ```sh\n    ls\n\n      -l\n    ```')).toContain(
    '<code class="language-sh">ls  -l</code>',
  )
})

test.each([
  '```\n!!! note\n    Text\n```',
  'Stop!!! note that',
  '!!! Stop that, please.\n    Text',
  '!!!\n    Text',
  '    !!! note\n        code',
])('%j is none', (source) => {
  expect(resolveAdmonitions(source)).toBe(source)
})

test('what stands in an admonition is where it was', () => {
  const { body } = compileMarkdown('!!! note "T"\n    See [x](y.md)\n\n    and [z](z.md)', {
    format: 'md',
    locale: 'en',
  })
  expect(body.references.map(({ target, line, column }) => [target, line, column])).toEqual([
    ['y.md', 2, 9],
    ['z.md', 4, 9],
  ])
})
