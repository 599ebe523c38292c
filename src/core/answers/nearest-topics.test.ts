import { expect, test } from 'vitest'
import { toNearestTopics } from './nearest-topics.ts'

const topics = ['Writing', 'Languages', 'Publishing', 'Search'].map((title) => ({
  id: title.toLowerCase(),
  title,
  href: `/topics/${title.toLowerCase()}/`,
}))
const members = new Map([
  [
    'topic',
    new Map([
      ['writing', new Set([0, 1])],
      ['publishing', new Set([2])],
      ['search', new Set([3])],
    ]),
  ],
])

test.each<[string, string, [number, number][][], string[]]>([
  ['none where no page has anything of it', 'xqzvkw', [], []],
  ['the one that it names, mistyped', 'all my langauges', [], ['Languages']],
  [
    'those whose pages have the most of its words',
    'bake bread',
    [
      [
        [3, 2],
        [0, 1],
      ],
      [[2, 5]],
    ],
    ['Publishing', 'Search', 'Writing'],
  ],
  [
    'those that have the best page, not the most pages',
    'bread',
    [
      [
        [0, 2],
        [1, 2],
        [3, 3],
      ],
    ],
    ['Search', 'Writing'],
  ],
  ['none whose pages have one word of three', 'printer paper jam', [[], [[3, 2]], []], []],
])('offers %s', (_, query, scores, expected) => {
  const terms = scores.map((entries) => ({ weight: 1, scores: new Map(entries) }))
  expect(toNearestTopics(query, topics, terms, members).map(({ title }) => title)).toEqual(expected)
})
