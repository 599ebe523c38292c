import { expect, test } from 'vitest'
import { aliasesStart, cut, partsStart, readBorders } from './borders.ts'

test.each([
  ['text without borders', ['a', 'b'], { words: ['a', 'b'], parts: [], cuts: [], end: 2 }],
  ['a border at the start of a word', ['a', `${cut}b`], { words: ['a', 'b'], parts: [], cuts: [1], end: 2 }],
  ['a border at the end of a word', [`a${cut}`, 'b'], { words: ['a', 'b'], parts: [], cuts: [1], end: 2 }],
  ['a border at both', [`${cut}a${cut}`], { words: ['a'], parts: [], cuts: [0, 1], end: 1 }],
  [
    'a border beside a space',
    ['a', `b${cut} `, ` ${cut}c`],
    { words: ['a', 'b ', ' c'], parts: [], cuts: [2], end: 3 },
  ],
  ['a border that became a word', ['a', cut, 'b'], { words: ['a', '', 'b'], parts: [], cuts: [1, 2], end: 3 }],
  [
    'words inside of others',
    ['a/b', `${aliasesStart}c`, `${partsStart}a${cut}`, `b${cut}`],
    { words: ['a/b', 'c'], parts: ['a', 'b'], cuts: [], end: 1 },
  ],
  [
    'words inside of others, and no other names',
    ['a', `${partsStart}b`],
    { words: ['a'], parts: ['b'], cuts: [], end: 1 },
  ],
  ['other names', ['a', `${aliasesStart}b`, 'c'], { words: ['a', 'b', 'c'], parts: [], cuts: [], end: 1 }],
])('reads %s', (_, words, expected) => {
  expect(readBorders(words)).toEqual(expected)
})
