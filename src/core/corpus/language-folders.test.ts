import { expect, test } from 'vitest'
import { findLanguageFolders } from './language-folders.ts'

test.each([
  ['two common ones', ['en/a.md', 'de/b.md'], ['de', 'en']],
  ['two common ones beside other folders', ['en/a.md', 'zh/b.md', 'docs/c.md', 'README.md'], ['en', 'zh']],
  [
    'a region or script',
    ['en/a.md', 'pt_BR/b.md', 'zh-Hans/b.md', 'es-419/b.md'],
    ['en', 'es-419', 'pt_BR', 'zh-Hans'],
  ],
  ['Arabic, Japanese and French', ['ar/a.md', 'ja/a.md', 'fr/a.md'], ['ar', 'fr', 'ja']],
  ['one that holds everything', ['de/a.md', 'de/b/c.md'], ['de']],
  ['one that does not', ['de/a.md', 'b.md'], []],
  ['an uncommon one that translates an article', ['en/faq/a.md', 'it/faq/a.mdx', 'no/x.md'], ['en', 'it']],
  [
    'an uncommon one that shares only folder pages',
    ['en/README.md', 'en/a.md', 'io/README.md', 'de/a.md'],
    ['de', 'en'],
  ],
  ['subjects that are called like languages', ['io/disk.md', 'os/linux.md'], []],
  ['subjects that share names', ['io/install.md', 'os/install.md', 'io/index.md', 'os/index.md'], []],
  ['departments', ['it/a.md', 'hr/a.md', 'docs/c.md'], []],
  ['one subject that holds everything', ['is/a.md', 'is/b.md'], []],
  ['words with hyphens', ['my-apps/a.md', 'to-do/a.md', 'io-uart/a.md', 'en/b.md'], []],
  ['names that are no language', ['xx/a.md', 'qq-US/a.md', 'english/a.md'], []],
  ['no folders', ['a.md', 'en.md'], []],
])('%s', (_name, paths, expected) => {
  expect(findLanguageFolders(paths)).toEqual(expected)
})
