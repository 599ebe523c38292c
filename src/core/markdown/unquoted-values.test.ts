import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileMarkdown } from './compile.ts'
import { hideSlashes } from './unquoted-values.ts'

const compile = (text: string) => compileMarkdown(text, { format: 'md', locale: 'en' }).body

test.each([
  ['Read <a href=/faq/login/>this</a>.', '/faq/login/', 6],
  ['<a href=/x>one</a>', '/x', 1],
  ['é <a class=b href=../c/d.md#e title="f/g">one</a>', '../c/d.md#e', 3],
  ['<a\nhref=a/b>one</a>', 'a/b', 1],
  ['x <img src=img/a.png/> y', 'img/a.png/', 3],
])('an unquoted value may hold a slash: %j', (text, target, column) => {
  const { html, references } = compile(text)
  expect(references.map((reference) => [reference.target, reference.column])).toEqual([[target, column]])
  expect(html).not.toContain('&#x3C;')
})

test('a link between two signs keeps its address', () => {
  expect(compile('a <b c [d](/e?f=/g/) h> <i x=[d](/e?f=/g/)>').references.map(({ target }) => target)).toEqual([
    '/e?f=/g/',
    '/e?f=/g/',
  ])
})

test('an address in such a value is no link of its own', () => {
  expect(compile('a <a href=https://acme.example/b>c</a>').html).toBe('<p>a <a href="https://acme.example/b">c</a></p>')
})

test.each([
  ['`<a href=/x>`', '<p><code>&#x3C;a href=/x></code></p>'],
  ['\\<a href=/x>', '<p>&#x3C;a href=/x></p>'],
  ['1 <b =/c> d', '<p>1 &#x3C;b =/c> d</p>'],
  ['a <b c [d](/e?f=/g/) h>', '<p>a &#x3C;b c <a href="kb:ref/0">d</a> h></p>'],
])('what is no tag stays as it is written: %s', (text, html) => {
  expect(compile(text).html).toBe(html)
})

test('every place in a text stays where it is, and nothing but slashes is hidden', () => {
  const text = fc
    .array(fc.constantFrom('<a ', 'href=', '/', '"', '>', ' ', 'x', '\n', '`', '=', '</a>', '[', '](', ')', 'https://'))
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, (source) => {
      const hidden = hideSlashes(source)
      expect(hidden).toHaveLength(source.length)
      expect(hidden.replaceAll('\ufdd0', '/')).toBe(source)
      expect(JSON.stringify(compile(source))).not.toMatch(/\ufdd0|%EF%B7%90/i)
    }),
  )
})
