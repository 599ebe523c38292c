import { expect, test } from 'vitest'
import { checkExample, told } from '../../check-example.fixture.ts'

const check = (data: Record<string, unknown>, config = {}, input = {}): string[] =>
  told(checkExample({ files: { 'a.md': { data, text: 'a' } }, config }, input), 'freshness/')

test.each([
  ['on its last day', '2026-02-13', '30d', []],
  ['a day late', '2026-02-12', '30d', ['due on 2026-03-14, 1 day ago']],
  ['across a leap day', '2024-02-28', '2d', ['due on 2024-03-01, 744 days ago']],
])('a review %s', (_, reviewed, reviewInterval, due) => {
  expect(check({ reviewed, reviewInterval })).toEqual(
    due.map(
      (words) =>
        `a.md:2 warning freshness/review-overdue The review of this article was ${words}. Read it, put right what changed, and set "reviewed" to today.`,
    ),
  )
})

test('takes the interval of the config where the article has none, and none where neither has', () => {
  expect(check({ reviewed: '2020-01-01' }, { reviewInterval: '6m' })).toHaveLength(1)
  expect(check({ reviewed: '2020-01-01' })).toEqual([])
})

test('notes an article with an interval that was never reviewed', () => {
  expect(check({ reviewInterval: '6m' })).toEqual([
    'a.md note freshness/never-reviewed This article has a review interval, but it says nowhere when it was reviewed. Read it and set "reviewed" to today.',
  ])
})

test('reports a review in the future, and lets tomorrow pass, which it is somewhere', () => {
  expect(check({ reviewed: '2026-03-16' })).toEqual([])
  expect(check({ reviewed: '2026-03-17' })).toEqual([
    'a.md:2 warning freshness/reviewed-in-future "reviewed" says 2026-03-17, and today is 2026-03-15. Set it to the day on which somebody read the article.',
  ])
})

test('notes a missing owner only where most articles have one, in front matter or CODEOWNERS', () => {
  const files = { 'a.md': { data: { owner: 'docs' }, text: 'a' }, 'b.md': 'b', 'c.md': 'c' }
  const owners = (input = {}) => told(checkExample({ files }, input), 'freshness/')
  expect(owners()).toEqual([])
  const codeOwnersOf = (file: string) => (file === 'content/b.md' ? ['@team'] : [])
  expect(owners({ codeOwnersOf })).toEqual([
    'c.md note freshness/owner-missing This article has no owner. Set "owner", or cover the file in CODEOWNERS.',
  ])
})
