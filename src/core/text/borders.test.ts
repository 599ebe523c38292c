import { expect, test } from 'vitest'
import { aliasesStart, cut, readBorders } from './borders.ts'

test.each([
  ['text without borders', ['a', 'b'], { words: ['a', 'b'], cuts: [], end: 2 }],
  ['a border at the start of a word', ['a', `${cut}b`], { words: ['a', 'b'], cuts: [1], end: 2 }],
  ['a border at the end of a word', [`a${cut}`, 'b'], { words: ['a', 'b'], cuts: [1], end: 2 }],
  ['a border at both', [`${cut}a${cut}`], { words: ['a'], cuts: [0, 1], end: 1 }],
  ['a border beside a space', ['a', `b${cut} `, ` ${cut}c`], { words: ['a', 'b ', ' c'], cuts: [2], end: 3 }],
  ['a border that became a word', ['a', cut, 'b'], { words: ['a', '', 'b'], cuts: [1, 2], end: 3 }],
  ['other names', ['a', `${aliasesStart}b`, 'c'], { words: ['a', 'b', 'c'], cuts: [], end: 1 }],
])('reads %s', (_, words, expected) => {
  expect(readBorders(words)).toEqual(expected)
})
