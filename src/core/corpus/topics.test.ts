import { expect, test } from 'vitest'
import { exampleCorpus } from './example-corpus.fixture.ts'

test.each<[how: string, files: Record<string, string>, topics: Record<string, string>, order: string[]]>([
  ['by name', { 'faq/b/x.md': '', 'faq/a/x.md': '' }, {}, ['a', 'b']],
  ['numbers as numbers', { 'faq/v10/x.md': '', 'faq/v9/x.md': '', 'faq/v2/x.md': '' }, {}, ['v2', 'v9', 'v10']],
  ['as the config has them, then by name', { 'faq/a/x.md': '', 'faq/c/x.md': '' }, { c: 'C' }, ['c', 'a']],
  ['by what they are called', { 'faq/a/x.md': '', 'faq/b/x.md': '', 'faq/a/index.md': '# Zoo' }, {}, ['b', 'a']],
])('topics stand %s', (_how, files, topics, order) => {
  expect(exampleCorpus({ files, config: { topics } }).corpus.topics.map(({ slug }) => slug)).toEqual(order)
})
