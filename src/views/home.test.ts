import { expect, test } from 'vitest'
import { exampleSite } from './files/example-site.fixture.ts'
import { toHomeView } from './home.ts'

const topicsOf = (files: Parameters<typeof exampleSite>[0]['files']): [string, string[]][] =>
  toHomeView(exampleSite({ files }), 'en').topics.map(({ title, articles }) => [
    title,
    articles.map(({ title }) => title),
  ])

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
