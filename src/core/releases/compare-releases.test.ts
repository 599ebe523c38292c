import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareReleases } from './compare-releases.ts'
import { createReleased as article, createRelease } from './release.fixture.ts'
import type { ReleasedArticle } from './release.ts'

const compare = (before: ReleasedArticle[], after: ReleasedArticle[]): string[] =>
  compareReleases(createRelease(before), createRelease(after)).articles.map(
    ({ type, article: { locale, id }, before: was }) =>
      `${type} ${locale} ${id}${was && was.id !== id ? ` from ${was.id}` : ''}`,
  )

test.each([
  ['a new article', [], [article('a')], ['published en a']],
  ['an article that went', [article('a')], [], ['removed en a']],
  ['another text', [article('a')], [article('a', { hash: 'other' })], ['changed en a']],
  ['another title', [article('a')], [article('a', { title: 'B' })], ['changed en a']],
  ['other tiers', [article('a')], [article('a', { tiers: ['gold'] })], ['changed en a']],
  ['tiers in another order', [article('a', { tiers: ['b', 'a'] })], [article('a', { tiers: ['a', 'b'] })], []],
  ['the same id at another route', [article('a')], [article('a', { route: '/b/' })], ['moved en a']],
  ['the same text under another id', [article('a')], [article('b', { hash: 'hash-a' })], ['moved en b from a']],
  ['a text that was copied', [article('a')], [article('a'), article('b', { hash: 'hash-a' })], ['published en b']],
  [
    'a text that came back twice, so that nobody can say which moved',
    [article('a')],
    [article('b', { hash: 'hash-a' }), article('c', { hash: 'hash-a' })],
    ['published en b', 'published en c', 'removed en a'],
  ],
  [
    'the same text in another language',
    [article('a')],
    [article('a', { locale: 'de' })],
    ['published de a', 'removed en a'],
  ],
] as [string, ReleasedArticle[], ReleasedArticle[], string[]][])('tells of %s', (_, before, after, told) => {
  expect(compare(before, after)).toEqual(told)
})

test('lists files by what happened to them, sorted, and takes all for added where there was nothing', () => {
  const before = createRelease([], { files: { b: '1', a: '1', gone: '1', constructor: '1' } })
  const after = createRelease([], { files: { new: '1', b: '2', a: '1', constructor: '1' } })
  expect(compareReleases(before, after).files).toEqual({ added: ['new'], changed: ['b'], removed: ['gone'] })
  expect(compareReleases(undefined, after).files.added).toEqual(['a', 'b', 'constructor', 'new'])
})

const articles = fc.uniqueArray(
  fc
    .record({ id: fc.constantFrom(...'abcdef'), hash: fc.constantFrom('1', '2', '3') })
    .map(({ id, hash }) => article(id, { hash })),
  { selector: ({ id }) => id },
)

test('tells nothing of a release and itself, and accounts for every article of two others', () => {
  fc.assert(
    fc.property(articles, articles, (before, after) => {
      expect(compare(after, after)).toEqual([])
      const changes = compareReleases(createRelease(before), createRelease(after)).articles
      const moved = changes.filter((change) => change.type === 'moved').length
      const count = (type: string): number => changes.filter((change) => change.type === type).length
      expect(before.length - count('removed') + count('published')).toBe(after.length)
      expect(moved).toBeLessThanOrEqual(Math.min(before.length, after.length))
    }),
  )
})
