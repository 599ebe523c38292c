import { expect, test } from 'vitest'
import { exampleCorpus } from './example-corpus.fixture.ts'

test.each([
  [['en/ops/**'], ['runbook', 'guide']],
  [['ops/**'], ['runbook', 'runbook']],
  [['*/ops/**'], ['runbook', 'runbook']],
  [['content/en/ops/**'], ['guide', 'guide']],
  [['zh-cn/**'], ['guide', 'runbook']],
])('the globs %j decide which of two languages has runbooks', (runbook, expected) => {
  const { corpus } = exampleCorpus({
    config: { kinds: { runbook } },
    files: { 'en/ops/a.md': 'A', 'zh-cn/ops/a.md': 'A' },
  })
  expect(corpus.articles.map(({ kind }) => kind)).toEqual(expected)
})

test.each([
  ['faq/a.md', 'faq'],
  ['x/Runbooks/a.md', 'runbook'],
  ['tiers/a.md', 'tier'],
  ['faq/index.md', 'guide'],
  ['x/a.md', 'guide'],
])('without globs, %s is a %s', (path, kind) => {
  expect(exampleCorpus({ files: { [path]: 'A' } }).corpus.articles[0]?.kind).toBe(kind)
})
