import { expect, test } from 'vitest'
import { compileMarkdown } from './compile.ts'

const compile = (source: string): string =>
  compileMarkdown(source, { format: 'md', locale: 'en' }).body.html.replace(/\n/g, '')

const callout = (type: string, title: string, content: string): string =>
  `<div class="callout callout-${type}" role="note"><p class="callout-title">${title}</p>${content}</div>`

test.each([
  ['> [!NOTE]\n> Pot', callout('note', 'Note', '<p>Pot</p>')],
  ['> [!tip] Mind `the pot` *now*\n> Pot', callout('tip', 'Mind the pot now', '<p>Pot</p>')],
  ['> [!warning]\\\n> Pot', callout('warning', 'Warning', '<p>Pot</p>')],
  ['> [!note]\n> **Pot**', callout('note', 'Note', '<p><strong>Pot</strong></p>')],
  ['> [!bug]\n> Pot', callout('caution', 'Caution', '<p>Pot</p>')],
  ['> [!todo]\n> Pot', callout('note', 'Todo', '<p>Pot</p>')],
  ['> [!faq]- Is it hot?\n> Yes.', '<details><summary>Is it hot?</summary><p>Yes.</p></details>'],
  ['> [!example]+\n> Pot', '<details><summary>Example</summary><p>Pot</p></details>'],
  ['> [!question] Hot?\n> > [!done] Yes', callout('note', 'Hot?', callout('tip', 'Yes', ''))],
  ['> [!kettle]\n> Pot', '<blockquote><p>[!kettle]Pot</p></blockquote>'],
])('%j', (source, html) => {
  expect(compile(source).replace(/>\s+</g, '><')).toBe(html)
})
