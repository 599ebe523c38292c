import fc from 'fast-check'
import { parseFragment } from 'parse5'
import { expect, test } from 'vitest'
import { compileMarkdown } from './compile.ts'
import { elementsIn } from './dangers.fixture.ts'

const compile = (source: string, locale = 'en') => compileMarkdown(source, { format: 'md', locale }).body
const oneLine = (html: string): string => html.replace(/\n/g, '')

test.each([
  ['> [!NOTE]\n> Text', 'note', 'Note', '<p>Text</p>'],
  ['> [!tip]\n>\n> - a', 'tip', 'Tip', '<ul><li>a</li></ul>'],
  ['> [!IMPORTANT] Own title\n> Text', 'important', 'Own title', '<p>Text</p>'],
  ['> [!WARNING]', 'warning', 'Warning', ''],
  ['> [!CAUTION]  \n> Text', 'caution', 'Caution', '<p>Text</p>'],
  [':::note\nText\n:::', 'note', 'Note', '<p>Text</p>'],
  [':::warning[Careful *now*]\nText\n:::', 'warning', 'Careful now', '<p>Text</p>'],
  [':::danger{title="Stop"}\nText\n:::', 'caution', 'Stop', '<p>Text</p>'],
  [':::warning Not in *production*\nText\n:::', 'warning', 'Not in production', '<p>Text</p>'],
  ['::: tip Open <node> at 10:30\nText\n:::', 'tip', 'Open &#x3C;node> at 10:30', '<p>Text</p>'],
  [':::note[At 10:30]\nText\n:::', 'note', 'At 10:30', '<p>Text</p>'],
  [':::note[Title] more *words*\nText\n:::', 'note', 'Title', '<p>more <em>words</em></p><p>Text</p>'],
  [':::note{title="Title"} more\nText\n:::', 'note', 'Title', '<p>more</p><p>Text</p>'],
  [':::note # a[0\nText\n:::', 'note', '# a[0', '<p>Text</p>'],
  [':::note Never closed', 'note', 'Never closed', ''],
  [':::info\nText\n:::', 'note', 'Note', '<p>Text</p>'],
  [':::Success Done\nText\n:::', 'tip', 'Done', '<p>Text</p>'],
])('%j is a callout', (source, type, title, content) => {
  const head = `<div class="callout callout-${type}" role="note"><p class="callout-title">${title}</p>`
  expect(oneLine(compile(source).html)).toBe(`${head}${content}</div>`)
})

test.each([
  ['> Quote [!NOTE]', '<blockquote><p>Quote [!NOTE]</p></blockquote>'],
  ['> [!nope]\n> x', '<blockquote><p>[!nope]x</p></blockquote>'],
  ['> **[!NOTE]** x', '<blockquote><p><strong>[!NOTE]</strong> x</p></blockquote>'],
  [':::\nx\n:::', '<p>:::x:::</p>'],
  ['Text :::note', '<p>Text :::note</p>'],
  ['Text :note[x] and 10:30', '<p>Text :note[x] and 10:30</p>'],
  ['a:b :smile: ::x\n\n::leaf', '<p>a:b :smile: ::x</p><p>::leaf</p>'],
  ['a:b 字 :smile:\n\n:::steps\nx:y\n:::', '<p>a:b 字 :smile:</p><div class="steps"><p>x:y</p></div>'],
  [
    ':::note\n10:30 and ::leaf\n:::\n\n::leaf[x]',
    '<div class="callout callout-note" role="note"><p class="callout-title">Note</p><p>10:30 and ::leaf</p></div><p>::leaf[x]</p>',
  ],
])('%j is only text', (source, html) => {
  expect(oneLine(compile(source).html)).toBe(html)
})

test.each([
  [
    '::::tabs\n:::tab[One]\na\n:::\n:::tab{label=Two}\nb\n:::\n::::',
    '<kb-tabs><div class="tab" data-label="One"><p class="tab-label">One</p><p>a</p></div><div class="tab" data-label="Two"><p class="tab-label">Two</p><p>b</p></div></kb-tabs>',
  ],
  [':::steps\n1. a\n2. b\n:::', '<div class="steps"><ol><li>a</li><li>b</li></ol></div>'],
  [':::details[More]\nx\n:::', '<details><summary>More</summary><p>x</p></details>'],
  ['::: details Click *me* {open}\nx\n:::', '<details><summary>Click me</summary><p>x</p></details>'],
  [':::steps In *order*\n1. a\n:::', '<div class="steps"><p>In <em>order</em></p><ol><li>a</li></ol></div>'],
  [
    '::::tabs Either\n:::tab One\na\n:::\n::::',
    '<kb-tabs><p>Either</p><div class="tab" data-label="One"><p class="tab-label">One</p><p>a</p></div></kb-tabs>',
  ],
  [
    '> :::tip Quoted\n> a\n> :::',
    '<blockquote><div class="callout callout-tip" role="note"><p class="callout-title">Quoted</p><p>a</p></div></blockquote>',
  ],
  [':::unknown *Words*\nx\n:::', '<div><p><em>Words</em></p><p>x</p></div>'],
  [
    '<details><summary>More</summary>\n\n**x**\n\n</details>',
    '<details><summary>More</summary><p><strong>x</strong></p></details>',
  ],
  [
    '> [!NOTE]\n> > [!TIP]\n> > x',
    '<div class="callout callout-note" role="note"><p class="callout-title">Note</p><div class="callout callout-tip" role="note"><p class="callout-title">Tip</p><p>x</p></div></div>',
  ],
  [
    '- [ ] a\n- [x] b',
    '<ul class="contains-task-list"><li class="task-list-item"><input type="checkbox" disabled aria-label="Not done"> a</li><li class="task-list-item"><input type="checkbox" checked disabled aria-label="Done"> b</li></ul>',
  ],
  [
    '| a | b | |\n|:--|:-:|--:|\n| 1 | 2 | 3 |',
    '<div class="table" role="group" tabindex="0" aria-label="Table"><table><thead><tr><th class="align-left">a</th><th class="align-center">b</th><td class="align-right"></td></tr></thead><tbody><tr><td class="align-left">1</td><td class="align-center">2</td><td class="align-right">3</td></tr></tbody></table></div>',
  ],
  [
    '~~x~~ www.a.example a@b.example',
    '<p><del>x</del> <a href="http://www.a.example">www.a.example</a> <a href="mailto:a@b.example">a@b.example</a></p>',
  ],
  ['a  \nb\\\nc', '<p>a<br>b<br>c</p>'],
  ['<!-- comment -->\n\ntext', '<p>text</p>'],
])('%j becomes markup that the site knows', (source, html) => {
  expect(oneLine(compile(source).html)).toBe(html)
})

test('words that the product adds are in the language of the text', () => {
  expect(compile('> [!NOTE]\n> 正文', 'zh-cn').html).toContain('<p class="callout-title">注意</p>')
  expect(compile('x[^1]\n\n[^1]: y', 'zh-cn').html).toContain('脚注')
})

test('a footnote leads to its text and back, from each place', () => {
  const { html, anchors } = compile('A[^1] B[^1] C[^n]\n\n[^1]: One\n[^n]: **Two**')
  const elements = [...elementsIn(parseFragment(html).childNodes)]
  const of = (name: string): string[] =>
    elements.flatMap(({ attrs }) => attrs.filter((attribute) => attribute.name === name).map(({ value }) => value))
  const ids = of('id')
  expect(new Set(ids).size).toBe(ids.length)
  expect(of('href').map((href) => ids.includes(href.slice(1)))).toEqual([true, true, true, true, true, true])
  expect(anchors.toSorted()).toEqual(ids.toSorted())
})

test.each([
  [
    '[![Build](https://a.example/b.svg)](https://a.example) ![npm](https://a.example/n.svg)\n\nCooks pots.',
    'Cooks pots.',
  ],
  ['[English](en.md) | [中文](zh.md)\n\nSee [the pots](pots.md).', 'See the pots.'],
  ['https://a.example/pots\n\n- x', 'https://a.example/pots'],
])('the lead of %j is %s', (source, lead) => {
  expect(compileMarkdown(source, { format: 'md', locale: 'en' }).body.lead).toBe(lead)
})

test('a text has a lead in plain words, and all its words are counted', () => {
  const { lead, words } = compile(
    '# Title\n\n![only a picture](x.png)\n\nFirst *paragraph*\nof two lines. `code`\n\n- item\n\n| a | b |\n|---|---|\n| c | d |\n\n```\nls -l\n```',
  )
  expect([lead, words]).toEqual(['First paragraph of two lines. code', 13])
})

test.each([
  ['word '.repeat(80), 300],
  ['字'.repeat(400), 300],
  ['😀'.repeat(400), 300],
])('a lead is cut at a whole character', (source, length) => {
  const { lead } = compile(`Go ${source}`)
  expect([...lead].length).toBeLessThanOrEqual(length)
  expect(lead.endsWith('…') && lead.isWellFormed()).toBe(true)
})

test.each([
  ['one two three', 3],
  ["don't re-read 10 files", 4],
  ['重置您的密码', 3],
  ['Откройте файл', 2],
  ['', 0],
])('%j has %i words', (source, words) => {
  expect(compile(source).words).toBe(words)
})

test('no text throws, no page has a style of its own, and no id comes twice', () => {
  const pieces = fc.constantFrom(
    ...[
      '# ',
      '## ',
      '> ',
      '> [!NOTE]\n',
      '- ',
      '1. ',
      '- [ ] ',
      '```js\n',
      '```\n',
      '|a|b|\n|:-|-:|\n',
      '[^1]',
      '\n\n[^1]: ',
      ':::note\n',
      ':::\n',
      '::::tabs\n',
      ':::tab[x]\n',
    ],
    ...[
      '<details>',
      '</details>',
      '<a name="x">',
      '<h2 id="y">',
      '<p align=center>',
      '[x](',
      ')',
      '![',
      ']',
      '{#x}',
      '{#y}',
      '**',
      '_',
      '`',
      '~~',
      '\\',
      '&amp;',
      '\n',
      '\n\n',
      '    ',
      'text',
      'x',
      'é',
      '字',
      '😀',
      '<!--',
      '-->',
    ],
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      const { html, headings, anchors } = compile(parts.join(''))
      const elements = [...elementsIn(parseFragment(html).childNodes)]
      const ids = elements.flatMap(({ attrs }) => attrs.filter(({ name }) => name === 'id').map(({ value }) => value))
      expect(ids.filter((id, index) => id === '' || ids.indexOf(id) !== index)).toEqual([])
      expect(elements.filter(({ attrs }) => attrs.some(({ name }) => name === 'style'))).toEqual([])
      expect(headings.filter(({ id }) => !ids.includes(id) || !anchors.includes(id))).toEqual([])
    }),
    { numRuns: 3000, seed: 3 },
  )
})

test('the same text gives the same page', () => {
  const source = '# A\n\n## A\n\n```js\na()\n```\n\n[x](y.md)[^1]\n\n[^1]: z'
  expect(compile(source)).toEqual(compile(source))
})
