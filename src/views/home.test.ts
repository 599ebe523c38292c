import { expect, test } from 'vitest'
import { exampleSite } from './files/example-site.fixture.ts'
import { toHomeView } from './home.ts'

const topicsOf = (files: Parameters<typeof exampleSite>[0]['files']): [string, string[]][] =>
  toHomeView(exampleSite({ files }), 'en').topics?.lists.map(({ title, articles }) => [
    title,
    articles.map(({ title }) => title),
  ]) ?? []

test('a topic shows what has a weight first, in its order, then what most articles link to', () => {
  expect(
    topicsOf({
      'en/guides/configuration.md': { data: { title: 'Configuration', weight: 4 } },
      'en/guides/start.md': {
        data: { title: 'Getting started', weight: 1 },
        text: '[a](linked.md) [b](configuration.md)',
      },
      'en/guides/linked.md': { data: { title: 'Linked' } },
      'en/guides/also.md': { data: { title: 'Also' } },
    }),
  ).toEqual([['Guides', ['Getting started', 'Configuration', 'Linked']]])
})

test.each([
  ['the page of its folder', 'en/runbooks/README.md', {}],
  ['a deprecated one', 'en/runbooks/old.md', { status: 'deprecated' }],
])('a topic whose only article is %s shows it', (_, path, data) => {
  const [topic] = topicsOf({ [path]: { data: { title: 'Only one', ...data } } })
  expect(topic?.[1]).toEqual(['Only one'])
})

/** A topic for each size, named after its place. */
const toFiles = (sizes: readonly number[]): Record<string, { data: { title: string } }> =>
  Object.fromEntries(
    sizes.flatMap((size, topic) =>
      Array.from({ length: size }, (_, at) => [
        `en/faq/t${String(topic).padStart(3, '0')}/a${at}.md`,
        { data: { title: `Article ${at} of ${topic}` } },
      ]),
    ),
  )

const ones = (count: number): number[] => Array.from({ length: count }, () => 1)

test.each<[string, number[], { lists: number[]; lines: number[]; count: number }]>([
  ['a dozen topics have a list each', ones(12), { lists: ones(12), lines: [], count: 12 }],
  [
    'of more, the largest have a list and the others a line, each in the order of the site',
    [1, 2, 3, 9, 2, 5, 4, 6, 7, 8, 3, 4, 5, 6, 7],
    { lists: [3, 9, 5, 4, 6, 7, 8, 3, 4, 5, 6, 7], lines: [1, 2, 2], count: 15 },
  ],
  ['what is alone in its topic has a line', [2, ...ones(20), 3], { lists: [2, 3], lines: ones(20), count: 22 }],
  ['no more than two dozen lines are shown', ones(260), { lists: [], lines: ones(24), count: 260 }],
])('%s', (_, sizes, expected) => {
  const { lists = [], lines = [], count } = toHomeView(exampleSite({ files: toFiles(sizes) }), 'en').topics ?? {}
  const toCounts = (all: readonly { count: number }[]): number[] => all.map(({ count }) => count)
  expect({ lists: toCounts(lists), lines: toCounts(lines), count }).toEqual(expected)
})

test('a line leads to a topic, or to the article that is alone in it', () => {
  const { topics } = toHomeView(exampleSite({ files: toFiles([...ones(1), ...Array(13).fill(2)]) }), 'en')
  expect(topics?.lines).toEqual([
    expect.objectContaining({ title: 'Article 0 of 0', href: '/faq/t000/a0/', count: 1 }),
    { title: 'T013', href: '/topics/t013/', count: 2 },
  ])
})

test.each<[string, Parameters<typeof exampleSite>[0]['files'], string[]]>([
  ['all articles of a small site', toFiles([2]), ['Article 0 of 0', 'Article 1 of 0']],
  ['none of a large site whose articles do not link to each other', toFiles([8]), []],
  [
    'of a large site those that others link to first',
    {
      ...toFiles([8]),
      'en/faq/t000/a7.md': { data: { title: 'Links' }, text: '[a](a3.md) [b](a4.md) [c](a5.md)' },
    },
    [
      'Article 3 of 0',
      'Article 4 of 0',
      'Article 5 of 0',
      'Article 0 of 0',
      'Article 1 of 0',
      'Article 2 of 0',
      'Article 6 of 0',
    ],
  ],
])('the home page begins with %s', (_, files, expected) => {
  const { featured } = toHomeView(exampleSite({ files }), 'en')
  expect(featured.articles.map(({ title }) => title)).toEqual(expected)
})

const flat = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`a${at}.md`, { data: { title: `Article ${at}` } }]))

test.each<[string, Parameters<typeof exampleSite>[0], string[] | undefined]>([
  ['named once where there are few', { files: flat(2) }, undefined],
  ['a line each where there are more', { files: flat(9) }, Object.values(flat(9)).map(({ data }) => data.title)],
  ['a topic where the config calls it one', { files: flat(9), config: { topics: { general: 'Basics' } } }, []],
])('articles without a topic are %s', (_, example, lines) => {
  expect(toHomeView(exampleSite(example), 'en').topics?.lines.map(({ title }) => title)).toEqual(lines)
})
