import { expect, test } from 'vitest'
import { findBeginnings, findForm, toNeighbours } from './near-words.ts'

const stem = (word: string): string => word.replace(/s$/, '')

test.each([
  ['words', ['words', 'word', 'ords', 'wrds', 'wods', 'owrds', 'wrods']],
  ['log', ['log', 'log', 'og', 'lg', 'lo', 'olg', 'lgo']],
  ['as', ['as']],
])('%s is looked for beside %j', (word, keys) => {
  expect(toNeighbours(word, stem)).toEqual(keys)
})

/** An index in parts, each of which begins with its first word. */
const partsOf = (...parts: string[][]) => ({
  near: (key: string) => parts.findLast(([first = '']) => first <= key) ?? parts[0] ?? [],
})

test.each([
  ['what begins with a word is found in its part, shortest first', [['pass', 'passports', 'passed', 'past']], 'pass'],
  ['and in the next one', [['apple', 'partly'], ['passports', 'pass', 'passed', 'past'].sort()], 'pass'],
  [
    'and where a part ends among it',
    [
      ['a', 'pass'],
      ['passed', 'passports', 'past'],
    ],
    'pass',
  ],
])('%s', (_says, parts, word) => {
  expect(findBeginnings(word, partsOf(...parts.map((words) => words.toSorted())), 4)).toEqual([
    'pass',
    'passed',
    'passports',
  ])
})

test('a word that is too short has no beginnings', () => {
  expect(findBeginnings('pas', partsOf(['pass']), 4)).toEqual([])
})

test.each([
  ['tabellen', 'tabelle'],
  ['tab', undefined],
  ['tabellarisch', undefined],
])('the form of %s that the index has is %j', (word, form) => {
  expect(findForm(word, ['tab', 'tabelle'])).toBe(form)
})
