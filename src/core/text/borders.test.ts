import { expect, test } from 'vitest'
import { aliasesStart, codeStart, cut, partsStart, readBorders } from './borders.ts'

test.each([
  ['text without borders', ['a', 'b'], { words: ['a', 'b'], parts: [], cuts: [], code: [], end: 2 }],
  ['code', ['a', `${codeStart}b`, `c${cut}`], { words: ['a', 'b', 'c'], parts: [], cuts: [1, 3], code: [1], end: 3 }],
  ['a border at the start of a word', ['a', `${cut}b`], { words: ['a', 'b'], parts: [], cuts: [1], code: [], end: 2 }],
  ['a border at the end of a word', [`a${cut}`, 'b'], { words: ['a', 'b'], parts: [], cuts: [1], code: [], end: 2 }],
  ['a border at both', [`${cut}a${cut}`], { words: ['a'], parts: [], cuts: [0, 1], code: [], end: 1 }],
  [
    'a border beside a space',
    ['a', `b${cut} `, ` ${cut}c`],
    { words: ['a', 'b ', ' c'], parts: [], cuts: [2], code: [], end: 3 },
  ],
  [
    'a border that became a word',
    ['a', cut, 'b'],
    { words: ['a', '', 'b'], parts: [], cuts: [1, 2], code: [], end: 3 },
  ],
  [
    'words inside of others',
    ['a/b', `${aliasesStart}c`, `${partsStart}a${cut}`, `b${cut}`],
    { words: ['a/b', 'c'], parts: ['a', 'b'], cuts: [], code: [], end: 1 },
  ],
  [
    'words inside of others, and no other names',
    ['a', `${partsStart}b`],
    { words: ['a'], parts: ['b'], cuts: [], code: [], end: 1 },
  ],
  ['other names', ['a', `${aliasesStart}b`, 'c'], { words: ['a', 'b', 'c'], parts: [], cuts: [], code: [], end: 1 }],
])('reads %s', (_, words, expected) => {
  expect(readBorders(words)).toEqual(expected)
})
