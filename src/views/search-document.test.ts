import { expect, test } from 'vitest'
import { aliasesStart, cut, partsStart } from '../core/text/borders.ts'
import { exampleSite } from './files/example-site.fixture.ts'
import { type SearchDocument, toSearchDocument } from './search-document.ts'

function documentOf(text: string, data = {}): SearchDocument {
  const site = exampleSite({ files: { 'en/a.md': { data: { title: 'A', ...data }, text } } })
  const [article] = site.corpus.articles
  if (article === undefined) throw new Error('no article')
  return toSearchDocument(site, article)
}

/** What stands behind the text, its borders made visible. */
function hiddenOf(text: string, data = {}): string[] {
  const { content } = documentOf(text, data)
  const hidden = content.slice(content.search(new RegExp(` ___PAGEFIND_WEIGHT___\\S+ [${aliasesStart}${partsStart}]`)))
  return [...hidden.matchAll(/ ___PAGEFIND_WEIGHT___(\S+) (.*?) ___END_PAGEFIND_WEIGHT___ /g)].map(
    ([, weight, words = '']) =>
      `${weight}: ${words.replaceAll(cut, '¦').replaceAll(aliasesStart, '‡').replaceAll(partsStart, '§')}`,
  )
}

test('words inside of others that the index would not know stand behind the text, as weighty as there', () => {
  const text =
    '## Use S3\n\nUse **IPv4/IPv6** with GitHub/GitLab, or OAuth2-based logins. See <https://example.com/a/b/c/d/e/v2>.'
  expect(hiddenOf(text, { title: 'S3-compatible storage', aliases: ['MySQL-like'] })).toEqual([
    ...['9.5: ‡MySQL-like¦', '7: §s3¦', '9.5: mysql¦'],
    ...['ipv4', 'ipv6', 'github', 'gitlab', 'oauth2'].map((word) => `1: ${word}¦`),
  ])
})

test('other names stand behind the text', () => {
  expect(hiddenOf('Text.', { aliases: ['One', 'Two'] })).toEqual(['9.5: ‡One¦', '9.5: Two¦'])
})

test('an article is called by its title, its aliases and each question among its headings', () => {
  const text = '## How do I *begin* & end?\n\nSo.\n\n## 怎样开始？\n\n### Ends\n\n## A\n\n## How do I *begin* & end?\n'
  expect(documentOf(text, { title: 'A?', aliases: ['B'] }).filters['name']).toEqual([
    'A?',
    'B',
    'How do I begin & end?',
    '怎样开始？',
  ])
})

test.each<[says: string, data: object, expected: Pick<SearchDocument, 'filters' | 'meta'>]>([
  [
    'an article says what it is picked by, and what a result shows of it',
    { description: 'All of it.', topic: 'Logins & keys', products: ['cloud'], reviewed: '2026-11-01' },
    {
      filters: {
        name: ['A'],
        kind: ['guide'],
        topic: ['logins-keys'],
        product: ['cloud'],
        reviewed: ['2026-11-01'],
      },
      meta: { description: 'All of it.' },
    },
  ],
  [
    'one that is deprecated says so',
    { description: 'Old.', status: 'deprecated' },
    {
      filters: { name: ['A'], kind: ['guide'], topic: ['general'], status: ['deprecated'] },
      meta: { description: 'Old.' },
    },
  ],
])('%s', (_says, data, expected) => {
  expect(documentOf('Text.', data)).toMatchObject(expected)
})
