import { expect, test } from 'vitest'
import { aliasesStart, codeStart, cut, partsStart } from '../core/text/borders.ts'
import { exampleSite } from './files/example-site.fixture.ts'
import { toSearchDocument } from './search-document.ts'

/** What follows the first heading, its borders made visible. */
function bodyOf(text: string, data = {}): string {
  const site = exampleSite({ files: { 'en/a.md': { data: { title: 'A', ...data }, text } } })
  const html = site.corpus.articles.map((article) => toSearchDocument(site, article).html).join('')
  const [, body = ''] = /<\/h1>(.*)<\/body>/s.exec(html) ?? []
  return body
    .replaceAll(cut, '¦')
    .replaceAll(codeStart, '¬')
    .replaceAll(aliasesStart, '‡')
    .replaceAll(partsStart, '§')
    .replaceAll('\n', '')
}

test('cuts code off from the text around it', () => {
  expect(bodyOf('Write:\n\n```sh\necho yes\n```\n\nDone.')).toMatch(
    /<p>Write:<\/p>.*<pre[^>]*>¬echo yes¦<\/pre>.*<p>Done\.<\/p>/,
  )
})

test.each([
  ['| key | what |\n| - | - |\n| `a` | one |\n', 'Text. ¦key · what¦ a · one¦'],
  ['| **`key`** |\n| - |\n| a |\n', 'Text. ¦key¦ a¦'],
  ['| | what |\n| - | - |\n| a | one |\n', 'Text. what¦ a · one¦'],
])('cuts a table off from the text above, cuts between its rows and sets their cells apart: %j', (table, cells) => {
  const text = bodyOf(`Text.\n\n${table}`).replace(/<[^>]*>/g, ' ')
  expect(text.replace(/\s+/g, ' ').trim()).toBe(cells)
})

test('words inside of others that the index would not know stand behind the text, as weighty as there', () => {
  const text = 'Use **IPv4/IPv6** with GitHub/GitLab, or OAuth2-based logins. See <https://example.com/a/b/c/d/e/v2>.'
  const hidden = bodyOf(text, { title: 'S3-compatible storage', aliases: ['MySQL-like'] }).replace(
    /^.*?(?=<p[^>]*>‡)/,
    '',
  )
  expect(hidden).toBe(
    [
      '<p data-pagefind-weight="9.5">‡MySQL-like¦</p><p data-pagefind-weight="7">§s3¦</p><p data-pagefind-weight="9.5">mysql¦</p>',
      ...['ipv4', 'ipv6', 'github', 'gitlab', 'oauth2'].map((word) => `<p data-pagefind-weight="1">${word}¦</p>`),
    ].join(''),
  )
})

test('sets other names apart from the text', () => {
  expect(bodyOf('Text.', { aliases: ['One', 'Two'] })).toBe(
    '<p>Text.</p><p data-pagefind-weight="9.5">‡One¦</p><p data-pagefind-weight="9.5">Two¦</p>',
  )
})

test('an article is called by its title, its aliases and each question among its headings', () => {
  const text = '## How do I *begin* & end?\n\nSo.\n\n## 怎样开始？\n\n### Ends\n\n## A\n\n## How do I *begin* & end?\n'
  const site = exampleSite({ files: { 'en/a.md': { data: { title: 'A?', aliases: ['B'] }, text } } })
  const html = site.corpus.articles.map((article) => toSearchDocument(site, article).html).join('')
  expect([...html.matchAll(/filter="name\[content\]" content="([^"]*)"/g)].map(([, name]) => name)).toEqual([
    'A?',
    'B',
    'How do I begin &amp; end?',
    '怎样开始？',
  ])
})
