import { describe, expect, test } from 'vitest'
import { emptyState, type HelpEvent, type HelpState, reduceHelp, toTopics } from './help-state.ts'

const reset = { href: '/faq/reset/', title: 'Reset', topic: 'login' }
const locked = { href: '/faq/locked/', title: 'Locked', topic: 'login' }
const after = (...events: HelpEvent[]): HelpState => events.reduce(reduceHelp, emptyState)
const search = (query: string, ...found: (typeof reset)[]): HelpEvent => ({ type: 'searched', query, found })

describe('words that were searched', () => {
  test.each<[string, string[], string[]]>([
    ['what was typed on replaces what it began with', ['vpn', 'vpn drops', 'vpn drops often'], ['vpn drops often']],
    ['so does what is left after deleting', ['vpn drops often', 'vpn drops'], ['vpn drops']],
    ['other words come after', ['vpn drops', 'no network'], ['vpn drops', 'no network']],
    ['only the last five stay', ['a', 'b', 'c', 'd', 'e', 'f'], ['b', 'c', 'd', 'e', 'f']],
    ['blanks are no search', ['  '], []],
  ])('%s', (_, queries, expected) => {
    expect(after(...queries.map((query) => search(query))).searched).toEqual(expected)
  })
})

describe('articles', () => {
  test.each<[string, HelpEvent[], [string, string][]]>([
    ['are shown first', [search('a', reset)], [['Reset', 'shown']]],
    [
      'keep what was done with them when they are found again',
      [search('a', reset), { type: 'opened', answer: reset }, search('b', locked, reset)],
      [
        ['Reset', 'opened'],
        ['Locked', 'shown'],
      ],
    ],
    [
      'that did not help stay so when they are opened again',
      [search('a', reset), { type: 'rejected', answer: reset }, { type: 'opened', answer: reset }],
      [['Reset', 'rejected']],
    ],
    [
      'count as shown when they are opened before typing has stopped',
      [{ type: 'opened', answer: reset }],
      [['Reset', 'opened']],
    ],
  ])('%s', (_, events, expected) => {
    expect(after(...events).answers.map(({ title, verdict }) => [title, verdict])).toEqual(expected)
  })
})

test('the steps go forward only', () => {
  expect(after({ type: 'went-on', to: 'send' }, { type: 'went-on', to: 'ask' }).step).toBe('send')
})

test('a solved problem leaves nothing of what was typed', () => {
  const typed: HelpEvent = { type: 'typed', field: 'details', text: 'secret' }
  expect(after(typed, search('a', reset), { type: 'secret-kept', value: 'x' }, { type: 'solved' })).toEqual({
    ...emptyState,
    step: 'solved',
  })
})

test('a secret that stays is remembered once', () => {
  const keep: HelpEvent = { type: 'secret-kept', value: 'x' }
  expect(after(keep, keep).kept).toEqual(['x'])
})

test('what is asked about is the topic of the best answer, and of those that were read', () => {
  const of = (name: string) => ({ href: `/${name}/`, title: name, topic: name })
  const found = search('a', of('best'), of('second'), of('third'))
  expect(toTopics(after(found).answers)).toEqual(['best'])
  expect(toTopics(after(found, { type: 'opened', answer: of('third') }).answers)).toEqual(['best', 'third'])
  expect(toTopics(after(found, search('b', of('second'))).answers)).toEqual(['best', 'second'])
})
