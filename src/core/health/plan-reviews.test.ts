import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exampleCorpus } from '../corpus/example-corpus.fixture.ts'
import { planReviews } from './plan-reviews.ts'

const articlesOf = (reviewed: (string | undefined)[]) =>
  exampleCorpus({
    config: { reviewInterval: '30d' },
    files: Object.fromEntries(
      reviewed.map((date, index) => [`${index}.md`, { data: date ? { reviewed: date } : {}, text: 'x' }]),
    ),
  }).corpus.articles

const plan = (reviewed: (string | undefined)[], perWeek: number): [string, string[]][] =>
  planReviews(articlesOf(reviewed), '2026-03-18', perWeek).map(({ monday, reviews }) => [
    monday,
    reviews.map(({ article, due }) => `${article.id} ${due ?? 'never'}`),
  ])

test('a review stands in the week in which it is due', () => {
  expect(plan(['2026-03-01', '2026-02-20'], 5)).toEqual([
    ['2026-03-16', ['1 2026-03-22']],
    ['2026-03-30', ['0 2026-03-31']],
  ])
})

test('what is late or was never reviewed comes first, and what does not fit later', () => {
  expect(plan([undefined, '2025-01-01', '2026-01-01'], 2)).toEqual([
    ['2026-03-16', ['0 never', '1 2025-01-31']],
    ['2026-03-23', ['2 2026-01-31']],
  ])
})

test('a blast of reviews that are due together is spread over the weeks before', () => {
  expect(plan(['2026-03-03', '2026-03-03', '2026-03-03'], 1)).toEqual([
    ['2026-03-16', ['2 2026-04-02']],
    ['2026-03-23', ['1 2026-04-02']],
    ['2026-03-30', ['0 2026-04-02']],
  ])
})

test('an article without an interval is not planned', () => {
  expect(planReviews(exampleCorpus({ files: { 'a.md': 'x' } }).corpus.articles, '2026-03-18', 1)).toEqual([])
})

test('every review is planned once, and no week has more than its share', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((date) => `2026-03-${String(date).padStart(2, '0')}`)
  fc.assert(
    fc.property(
      fc.array(fc.option(day, { nil: undefined }), { maxLength: 12 }),
      fc.integer({ min: 1, max: 4 }),
      (dates, most) => {
        const weeks = plan(dates, most)
        expect(weeks.flatMap(([, reviews]) => reviews)).toHaveLength(dates.length)
        for (const [monday, reviews] of weeks) {
          expect(reviews.length).toBeLessThanOrEqual(most)
          expect(monday >= '2026-03-16').toBe(true)
        }
      },
    ),
    { numRuns: 40 },
  )
})
