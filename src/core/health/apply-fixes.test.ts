import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileMarkdown } from '../markdown/compile.ts'
import { applyFixes, type PlacedFix } from './apply-fixes.ts'

const readReferences = (text: string) =>
  compileMarkdown(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'), { format: 'md', locale: 'en' }).body.references

const toFixes = (text: string, target: string, replacement: string): PlacedFix[] =>
  readReferences(text)
    .filter((reference) => reference.target === target)
    .map(({ line, column }) => ({ line, column, target, replacement }))

const fix = (text: string): string => applyFixes(text, toFixes(text, 'a.md', 'b/c.md#d'), readReferences).text

test.each([
  ['[x](a.md)', '[x](b/c.md#d)'],
  ['[a.md](a.md "a.md")', '[a.md](b/c.md#d "a.md")'],
  ['[x](<a.md>)', '[x](<b/c.md#d>)'],
  ['[x][r]\n\n[r]: a.md "t"', '[x][r]\n\n[r]: b/c.md#d "t"'],
  ['[x][r] [y][r]\n\n[r]: <a.md>', '[x][r] [y][r]\n\n[r]: <b/c.md#d>'],
  ['<a class="a.md" href="a.md">a.md</a>', '<a class="a.md" href="b/c.md#d">a.md</a>'],
  ['`[x](a.md)` [x](a.md)', '`[x](a.md)` [x](b/c.md#d)'],
  ['![p](a.md) [x](aa.md) [y](a.md)', '![p](b/c.md#d) [x](aa.md) [y](b/c.md#d)'],
  ['a.md\r\n\r\n- [x](a.md)\r\n\r\na.md\r', 'a.md\r\n\r\n- [x](b/c.md#d)\r\n\r\na.md\r'],
  ['\ufeff[x](a.md)\t \n\n\n', '\ufeff[x](b/c.md#d)\t \n\n\n'],
  ['| [x](a.md) | y |\n|---|---|', '| [x](b/c.md#d) | y |\n|---|---|'],
])('puts right %j and nothing else', (before, after) => {
  expect(fix(before)).toBe(after)
})

test('puts a link right whose name is decomposed, as some disks write it', () => {
  const text = `Ü ${'u\u0308'} [x](ge\u0301.md)`
  const readComposed = (written: string) => readReferences(written.normalize('NFC'))
  const fixes = [{ line: 1, column: 5, target: 'g%C3%A9.md', replacement: 'b.md' }]
  expect(applyFixes(text, fixes, readComposed).text).toBe(`Ü ${'u\u0308'} [x](b.md)`)
})

test.each([
  ['See <https://old.example/a>.', 'See <https://new.example/b?c=1&d=2>.'],
  ['See https://old.example/a, please.', 'See https://new.example/b?c=1&d=2, please.'],
  ['[https://old.example/a](https://old.example/a)', '[https://old.example/a](https://new.example/b?c=1&d=2)'],
])('puts an address right that is its own text: %s', (before, after) => {
  const fixes = toFixes(before, 'https://old.example/a', 'https://new.example/b?c=1&d=2')
  expect(applyFixes(before, fixes, readReferences).text).toBe(after)
})

test.each([
  ['<a href="/x?a=1&amp;b=2">y</a> &amp;', '<a href="/z?c=3&amp;d=4">y</a> &amp;'],
  ['[y](/x?a=1&amp;b=2)', '[y](/z?c=3&amp;d=4)'],
  ['[y](/x?a=1&b=2)', '[y](/z?c=3&d=4)'],
])('writes an ampersand as the target does: %s', (before, after) => {
  expect(applyFixes(before, toFixes(before, '/x?a=1&b=2', '/z?c=3&d=4'), readReferences).text).toBe(after)
})

test.each([
  ['[y](旧.md#一)', '[y](新.md#二)'],
  ['[y][r]\n\n[r]: 旧.md#一', '[y][r]\n\n[r]: 新.md#二'],
  ['[y](%E6%97%A7.md#%E4%B8%80)', '[y](%E6%96%B0.md#%E4%BA%8C)'],
])('puts right %s in its own writing', (before, after) => {
  const fixes = toFixes(before, '%E6%97%A7.md#%E4%B8%80', '%E6%96%B0.md#%E4%BA%8C')
  expect(applyFixes(before, fixes, readReferences).text).toBe(after)
})

test('leaves a target alone that is written otherwise than it is read', () => {
  const text = '[x](a&#46;md)'
  expect(applyFixes(text, toFixes(text, 'a.md', 'b.md'), readReferences)).toEqual({ text, applied: [] })
})

test('leaves a text alone whose other links a replacement would change', () => {
  const text = '[x](a.md)'
  expect(applyFixes(text, toFixes(text, 'a.md', 'b c'), readReferences)).toEqual({ text, applied: [] })
})

const piece = fc.constantFrom(
  ...['[x](a.md)', '[a.md](other.md)', '`a.md`', '```\n[x](a.md)\n```\n', '\n\n', ' a.md ', '<a href="a.md">y</a>'],
  ...[
    '[z][r]',
    '\n\n[r]: a.md\n\n',
    '> [q](<a.md>)\n',
    '- ',
    '\r\n',
    '![p](a.md)',
    '\\[',
    '**',
    'é🙂 ',
    '<!-- [x](a.md) -->',
  ],
)

test('changes nothing but targets, whatever stands around them', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const text = pieces.join('')
      const fixes = toFixes(text, 'a.md', 'NEW')
      const { text: fixed, applied } = applyFixes(text, fixes, readReferences)
      expect(fixed.replaceAll('NEW', 'a.md')).toBe(text)
      const before = readReferences(text)
      const after = readReferences(fixed)
      expect(after.map(({ target }) => target.replace('NEW', 'a.md'))).toEqual(before.map(({ target }) => target))
      expect(after.map(({ type, text: words, line }) => [type, words, line])).toEqual(
        before.map(({ type, text: words, line }) => [type, words, line]),
      )
      if (applied.length === fixes.length) expect(after.every(({ target }) => target !== 'a.md')).toBe(true)
    }),
    { numRuns: 400 },
  )
})
