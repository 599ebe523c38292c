import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatReview } from '../../adapters/reporters/review/markdown.ts'
import type { Finding } from '../domain/finding.ts'
import { compareReleases } from '../releases/compare-releases.ts'
import { createRelease, createReleased } from '../releases/release.fixture.ts'
import { ReviewSchema, toReview } from './review.ts'

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', minLength: 900, maxLength: 1200 }),
)
const anyFinding: fc.Arbitrary<Finding> = fc.record({
  code: anyText,
  severity: fc.constantFrom('error', 'warning', 'note'),
  at: fc.oneof(
    fc.record({ type: fc.constant('source' as const), file: anyText, line: fc.nat(1e6), column: fc.nat(1e6) }),
    fc.constant({ type: 'unavailable' as const }),
  ),
  message: anyText,
  advice: anyText,
})

test('whatever is found and changed, a review keeps to its shape, and its comment to the limit of a forge', () => {
  fc.assert(
    fc.property(
      fc.array(anyFinding, { maxLength: 130 }),
      fc.array(anyFinding, { maxLength: 5 }),
      fc.array(anyText, { maxLength: 130 }),
      (findings, before, titles) => {
        const after = createRelease(titles.map((title, number) => createReleased(`faq/${number}`, { title })))
        const { articles: changes } = compareReleases(undefined, after)
        const toPath = (file: string): string => file
        const review = toReview({ findings, before, failOn: ['error'], changes, coverage: undefined, toPath })
        expect(ReviewSchema.parse(JSON.parse(JSON.stringify(review)))).toEqual(review)
        expect(formatReview(review).length).toBeLessThan(65_536)
      },
    ),
    { numRuns: 15 },
  )
})
