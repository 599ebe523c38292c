import { expect, test } from 'vitest'
import { exampleCorpus } from './example-corpus.fixture.ts'
import { findUnknownNames } from './named-things.ts'

const told = (config: { featured?: string[]; locales?: Record<string, string> }, paths: string[]): string[] => {
  const { corpus } = exampleCorpus({ config, files: Object.fromEntries(paths.map((path) => [path, 'A'])) })
  return findUnknownNames(corpus.config, corpus, paths).map(
    ({ keys, message, advice }) => `${keys.join('.')}: ${message} ${advice}`,
  )
}

test.each([
  [
    { featured: ['faq/refund', 'faq/refnd', 'nope'] },
    ['faq/refund.md'],
    [
      'featured.1: "featured" names "faq/refnd", which is no published article. Did you mean "faq/refund"?',
      'featured.2: "featured" names "nope", which is no published article. Write the id of an article, or remove it.',
    ],
  ],
  [
    { locales: { en: 'english', de: 'de', fr: 'fr' } },
    ['en/a.md', 'de/a.md'],
    [
      'locales.en: "locales.en" names "english", which holds no Markdown. Did you mean "en"?',
      'locales.fr: "locales.fr" names "fr", which holds no Markdown. Correct the folder, or add the first article to it.',
    ],
  ],
  [{ locales: { en: '' }, featured: ['a'] }, ['a.md'], []],
] as [Parameters<typeof told>[0], string[], string[]][])(
  'names in %j that nothing has are told',
  (config, paths, expected) => {
    expect(told(config, paths)).toEqual(expected)
  },
)
