import { expect, test } from 'vitest'
import { isHashedName, toKeptFiles } from './kept-files.ts'
import { ReleaseSchema } from './release.ts'

test.each([
  ['_kb/page.BL2GvCCe.css', true],
  ['_kb/search.worker-BAi3camo.js', true],
  ['_kb/pagefind/0/fragment/en_1a2b3c4.pf_fragment', true],
  ['_kb/pagefind/0/filter/zh-cn_1a2b3c4.pf_filter', true],
  ['_kb/pagefind/0/pagefind.en_1a2b3c4.pf_meta', true],
  ['_kb/build/site.json', false],
  ['_kb/pagefind/0/pagefind-entry.json', false],
  ['_kb/pagefind/0/pagefind.js', false],
  ['_kb/pagefind/0/wasm.en.pagefind', false],
  ['faq/a/index.html', false],
])('%s changes its name with its content: %s', (path, isHashed) => {
  expect(isHashedName(path)).toBe(isHashed)
})

test('keeps what the next release lacks for a day, and what was kept before until its own day is over', () => {
  const live = {
    files: { '_kb/old.1.js': 'x', '_kb/same.2.js': 'x', 'index.html': 'x' },
    kept: { '_kb/older.3.js': '2026-03-15T12:00:00.000Z', '_kb/oldest.4.js': '2026-03-15T10:00:00.000Z' },
  }
  expect(toKeptFiles(live, { files: { '_kb/same.2.js': 'x' } }, '2026-03-15T11:00:00Z')).toEqual({
    '_kb/older.3.js': '2026-03-15T12:00:00.000Z',
    '_kb/old.1.js': '2026-03-16T11:00:00.000Z',
  })
})

test.each(['../x', '_kb/pagefind/x/fragment/../../../.git/config', '/etc/passwd', 'a//b', 'a\\b', '.', ''])(
  'a release that names the path %j is none: it was read from a site, which could say anything',
  (path) => {
    const of = (files: object, kept: object): boolean =>
      ReleaseSchema.pick({ files: true, kept: true }).safeParse({ files, kept }).success
    expect([of({ [path]: 'x' }, {}), of({}, { [path]: '2026-03-15T10:15:00Z' }), of({ 'a.md': 'x' }, {})]).toEqual([
      false,
      false,
      true,
    ])
  },
)

test('nothing is kept for longer than a day, and only what has its content in its name', () => {
  const live = { files: {}, kept: { '_kb/a.x1.js': '2036-01-01T00:00:00Z', 'index.html': '2036-01-01T00:00:00Z' } }
  expect(toKeptFiles(live, { files: {} }, '2026-03-15T10:15:00Z')).toEqual({
    '_kb/a.x1.js': '2026-03-16T10:15:00.000Z',
  })
})
