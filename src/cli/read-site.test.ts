import { expect, test } from 'vitest'
import { exampleCorpus } from '../core/corpus/example-corpus.fixture.ts'
import { formatLanguages } from './read-site.ts'

test.each([
  ['en/a.md zh-cn/a.md', undefined, 'languages by folder name: en, zh-cn\n'],
  ['pt_BR/a.md', undefined, 'languages by folder name: pt-br in pt_BR\n'],
  ['io/a.md os/a.md', undefined, ''],
  ['en/a.md zh/a.md', { en: 'en', 'zh-cn': 'zh' }, ''],
])('languages that were found in %s are said unless the settings name them', (paths, locales, expected) => {
  const files = Object.fromEntries(paths.split(' ').map((path) => [path, 'A']))
  expect(formatLanguages(exampleCorpus({ files, config: { locales } }).corpus)).toBe(expected)
})
