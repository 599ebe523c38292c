import { expect, test } from 'vitest'
import { scoreGroups } from './coverage/score.ts'

// The example of V-measure in the documentation of scikit-learn is the second.
test.each([
  ['the labels themselves', [0, 0, 1, 1], ['a', 'a', 'b', 'b'], { nmi: 1, ami: 1, purity: 1 }],
  [
    'one label in two',
    [0, 0, 1, 2],
    ['a', 'a', 'b', 'b'],
    { nmi: 0.8, homogeneity: 1, completeness: 0.667, singletons: 2 },
  ],
  ['each alone', [0, 1, 2, 3], ['a', 'a', 'b', 'b'], { purity: 1, ami: 0, nmi: 0.667 }],
  ['all in one', [0, 0, 0, 0], ['a', 'a', 'b', 'b'], { purity: 0.5, ami: 0, nmi: 0 }],
])('scores %s', (_, groups, labels, expected) => {
  const score = scoreGroups(groups, labels) as unknown as Record<string, number>
  for (const [name, value] of Object.entries(expected))
    expect([name, score[name]]).toEqual([name, expect.closeTo(value, 3)])
})
