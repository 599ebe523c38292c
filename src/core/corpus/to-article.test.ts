import { expect, test } from 'vitest'
import { exampleCorpus } from './example-corpus.fixture.ts'

test.each([
  ['billing/refunds.md', 'billing'],
  ['faq/billing/refunds.md', 'billing'],
  ['faq/refunds.md', 'faq'],
  ['billing/cards/refunds.md', 'billing'],
  ['docs/billing/refunds.md', 'billing'],
  ['docs/billing/index.md', 'billing'],
  ['website/docs/billing/refunds.md', 'billing'],
  ['src/content/docs/guides/refunds.md', 'guides'],
  ['docs/faq/billing/refunds.md', 'billing'],
  ['docs/refunds.md', 'docs'],
  ['docs/index.md', 'docs'],
  ['refunds.md', 'general'],
])('%s is about %s', (file, topic) => {
  const { corpus } = exampleCorpus({ files: { [file]: '# Refunds' } })
  expect(corpus.articles.map((article) => article.topic)).toEqual([topic])
})
