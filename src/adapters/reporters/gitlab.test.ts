import { expect, test } from 'vitest'
import { gitlab } from './gitlab.ts'
import { clean, context, sample } from './sample.fixture.ts'

test('lists findings with the fields that GitLab requires', () => {
  expect(JSON.parse(gitlab.format(sample, { ...context, siteFile: 'kb.config.ts' }))).toEqual([
    {
      description: 'Nothing says when the articles changed. Check where the history is.',
      check_name: 'freshness/no-history',
      fingerprint: '0d48552f7c937089:1',
      severity: 'info',
      location: { path: 'kb.config.ts', lines: { begin: 1 } },
    },
    {
      description: 'Nobody owns this article. Name an owner.',
      check_name: 'content/no-owner',
      fingerprint: '5895d9c19f1faeb1:1',
      severity: 'minor',
      location: { path: 'content/en/faq/login.md', lines: { begin: 1 } },
    },
    {
      description: '"sso.md" leads to no page. Correct the path.',
      check_name: 'links/broken-page',
      fingerprint: 'a8365d2dbd12dba5:1',
      severity: 'major',
      location: { path: 'content/en/faq/login.md', lines: { begin: 42 } },
    },
  ])
})

test('is an empty list where nothing was found', () => {
  expect(gitlab.format([], clean)).toBe('[]\n')
})

test('equal findings have fingerprints of their own, as GitLab shows only the first of two', () => {
  const reported: { fingerprint: string }[] = JSON.parse(gitlab.format([...sample, ...sample], context))
  expect(new Set(reported.map(({ fingerprint }) => fingerprint)).size).toBe(6)
})
