import { expect, test } from 'vitest'
import { exampleCorpus } from './example-corpus.fixture.ts'

test.each([
  [['gold'], []],
  [['tiers/gold', 'silver'], []],
  [['gld'], ['a.md:2 "tiers" names "gld", which is not one of gold, silver. Did you mean "gold"?']],
  [
    ['gold', 'nope'],
    ['a.md:2 "tiers" names "nope", which is not one of gold, silver. Write the file name of a tier, or remove it.'],
  ],
])('an article for the tiers %j', (tiers, expected) => {
  const files = { 'a.md': { data: { tiers } }, 'tiers/gold.md': 'A', 'tiers/silver.md': 'B' }
  const { findings } = exampleCorpus({ files })
  expect(
    findings.map(({ at, message, advice }) =>
      at.type === 'source' ? `${at.file.replace('content/', '')}:${at.line} ${message} ${advice}` : message,
    ),
  ).toEqual(expected)
})

test('a site that describes no tiers may call them as it likes', () => {
  expect(exampleCorpus({ files: { 'a.md': { data: { tiers: ['anything'] } } } }).findings).toEqual([])
})
