import { expect, test } from 'vitest'
import { exampleSite } from '../views/files/example-site.fixture.ts'
import { withoutCollisions } from './no-gate.ts'

test.each([
  ['the first of two files', { 'a.md': 'A', 'a.mdx': 'B' }, ['content/a.md']],
  ['the page of a topic', { 'topics/general.md': 'A', 'b.md': 'B' }, ['content/b.md']],
  [
    'the home page of a language',
    { 'en/zh-cn.md': 'A', 'zh-cn/b.md': 'B', 'en/b.md': 'C' },
    ['content/en/b.md', 'content/zh-cn/b.md'],
  ],
  ['a file for machines', { 'api/articles.json.md': 'A', 'b.md': 'B' }, ['content/b.md']],
])('%s is what stays at an address that two claim', (_name, files, kept) => {
  const { corpus } = withoutCollisions(exampleSite({ files }))
  expect(corpus.articles.map(({ file }) => file).sort()).toEqual(kept)
})
