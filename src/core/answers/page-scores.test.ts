import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PageScores } from './page-scores.ts'

test('says of every page what a map says', () => {
  const entries = fc.uniqueArray(fc.tuple(fc.nat(300), fc.double({ noNaN: true })), { selector: ([page]) => page })
  fc.assert(
    fc.property(entries, fc.nat(301), (unsorted, asked) => {
      const sorted = unsorted.toSorted(([a], [b]) => a - b)
      const map = new Map(sorted)
      const scores = new PageScores(new Uint32Array(map.keys()), new Float64Array(map.values()))
      expect([scores.size, scores.get(asked), scores.has(asked)]).toEqual([map.size, map.get(asked), map.has(asked)])
      expect([...scores]).toEqual(sorted)
    }),
  )
})
