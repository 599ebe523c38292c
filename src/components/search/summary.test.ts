import { expect, test } from 'vitest'
import { en } from '../../core/strings/en.ts'
import { toClientWords } from './client-words.ts'
import type { SearchState } from './live-search.client.ts'
import { toLook, toMistyped, toSummary } from './results.client.ts'
import type { SearchAnswer } from './searcher.ts'

const words = JSON.parse(toClientWords({ ...en, own: {} }))
const toAnswer = (answer: Partial<SearchAnswer>, query = 'reset'): SearchState => ({
  type: 'answer',
  query,
  answer: {
    total: 0,
    results: [],
    state: 'nothing',
    confidence: 0,
    hint: undefined,
    facets: {},
    mistyped: [],
    topics: [],
    ...answer,
  },
})

test.each<[SearchState, boolean, string, string]>([
  [{ type: 'idle' }, false, 'idle', ''],
  [{ type: 'searching', isSlow: false }, false, 'searching', 'Searching…'],
  [{ type: 'searching', isSlow: true }, false, 'slow', 'Search takes longer than usual. It goes on.'],
  [toAnswer({ state: 'answered', total: 1 }), false, 'answer', '1 result for “reset”'],
  [toAnswer({ state: 'answered', total: 7 }), true, 'answer', '7 results for “reset”'],
  [toAnswer({ state: 'maybe', total: 1 }), false, 'answer', '1 article that may help with “reset”'],
  [toAnswer({ state: 'maybe', total: 7 }), false, 'answer', '7 articles that may help with “reset”'],
  [toAnswer({}), false, 'none', 'No article here answers “reset”.'],
  [toAnswer({}), true, 'none', 'No article here answers “reset”.'],
  [toAnswer({ state: 'answered' }), true, 'filtered', 'No article matches “reset” with these filters.'],
  [toAnswer({ hint: 'empty' }, '?!'), false, 'hint', 'Type a word or two, or the whole question.'],
  [
    toAnswer({ hint: 'no-words' }, 'how do I'),
    false,
    'hint',
    'These words alone fit every article. Add what it is about: a product, a task, an error.',
  ],
  [{ type: 'failed', isOffline: false }, false, 'failed', 'Search cannot load its index just now.'],
  [{ type: 'failed', isOffline: true }, false, 'failed', 'You seem to be offline, and search needs the network.'],
])('says of %o, filtered %s, that it is %s: %s', (state, isFiltered, look, summary) => {
  expect([toLook(state, isFiltered), toSummary(words, state, isFiltered)]).toEqual([look, summary])
})

test('quotes the beginning of a ticket, without cutting a character in two', () => {
  const state = toAnswer({}, `${'x'.repeat(79)}😀 and so on and on and on`)
  expect(toSummary(words, state, false)).toBe(`No article here answers “${'x'.repeat(79)}😀…”.`)
})

test.each<[SearchState, string]>([
  [toAnswer({ state: 'maybe', total: 2 }), ''],
  [
    toAnswer({ state: 'maybe', total: 2, mistyped: [{ typed: 'helm', meant: 'Help' }] }),
    'No article has “helm”: these have “Help”.',
  ],
  [
    toAnswer({
      state: 'answered',
      total: 2,
      mistyped: [
        { typed: 'rseet', meant: 'reset' },
        { typed: 'pasword', meant: 'password' },
      ],
    }),
    'No article has “rseet”: these have “reset”. No article has “pasword”: these have “password”.',
  ],
  [{ type: 'searching', isSlow: false }, ''],
])('says of %o which words it took for others: %s', (state, said) => {
  expect(toMistyped(words, state)).toBe(said)
})
