import { expect, test } from 'vitest'
import { exampleSite } from './files/example-site.fixture.ts'
import { toRelated } from './related.ts'
import { indexOf, type Site } from './site.ts'

function relatedTitles(site: Site, id: string): string[] {
  const article = indexOf(site, 'en').byId.get(id)
  if (article === undefined) throw new Error(`no ${id}`)
  return toRelated(site, article).map(({ title }) => title)
}

test('what the writer names comes first, by id or by path, and what does not exist falls out', () => {
  const site = exampleSite({
    files: {
      'en/faq/a.md': { data: { title: 'A', related: ['faq/c', 'b.md', 'faq/none', 'faq/a'] } },
      'en/faq/b.md': { data: { title: 'B' } },
      'en/faq/c.md': { data: { title: 'C' } },
      'en/guides/d.md': { data: { title: 'D' } },
    },
  })
  expect(relatedTitles(site, 'faq/a')).toEqual(['C', 'B'])
})

test('articles with rarer shared tags come before those with common ones', () => {
  const site = exampleSite({
    files: {
      'en/x/a.md': { data: { title: 'A', tags: ['common', 'rare'] } },
      'en/y/b.md': { data: { title: 'B', tags: ['common'] } },
      'en/y/c.md': { data: { title: 'C', tags: ['common'] } },
      'en/z/d.md': { data: { title: 'D', tags: ['rare'] } },
    },
  })
  expect(relatedTitles(site, 'x/a')).toEqual(['D', 'B', 'C'])
})

test('a tag that many articles have relates none of them; neighbours in the topic do', () => {
  const files = Object.fromEntries(
    [...Array(40)].map((_, index) => {
      const number = String(index).padStart(2, '0')
      return [`en/faq/login/${number}.md`, { data: { title: `Article ${number}`, tags: ['login'] } }]
    }),
  )
  expect(relatedTitles(exampleSite({ files }), 'faq/login/10')).toEqual(['Article 11', 'Article 09', 'Article 12'])
})

test('five at the most', () => {
  const files = Object.fromEntries(
    [...Array(9)].map((_, index) => [`en/faq/${index}.md`, { data: { title: `${index}`, tags: ['one'] } }]),
  )
  expect(relatedTitles(exampleSite({ files }), 'faq/0')).toEqual(['1', '2', '3', '4', '5'])
})

test('the page of a folder does not list again as related what it lists as below it', () => {
  const files = {
    'en/guides/disk/README.md': { data: { title: 'Disks', tags: ['disk'], related: ['guides/disk/named'] } },
    'en/guides/disk/full.md': { data: { title: 'Full', tags: ['disk'] } },
    'en/guides/disk/named.md': { data: { title: 'Named' } },
    'en/guides/disk/slow.md': { data: { title: 'Slow' } },
    'en/faq/why.md': { data: { title: 'Why', tags: ['disk'] } },
  }
  expect(relatedTitles(exampleSite({ files }), 'guides/disk')).toEqual(['Named', 'Why'])
})
