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

test.each([
  ['a runbook that states a severity', {}, '**Severity:** Critical', 'critical', []],
  ['one that says it in its front matter too', { severity: 'low' }, '**Severity:** Critical', 'low', []],
  ['one that states what alerts call so', {}, 'Severity: warning', 'warning', []],
  ['one that states another word', {}, 'Severity: gruesome', undefined, []],
  ['one that states another word first', {}, 'Severity: see below\n\nSeverity: none\n\nSeverity: high', 'high', []],
] as const)('%s has that severity, and nothing is said', (_name, data, line, severity, told) => {
  const { corpus, findings } = exampleCorpus({ files: { 'runbooks/disk.md': { data, text: `# Disk\n\n${line}` } } })
  expect(corpus.articles[0]?.runbook?.severity).toBe(severity)
  expect(findings.map(({ message }) => message)).toEqual(told)
})
