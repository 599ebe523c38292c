import { expect, test } from 'vitest'
import { findChangedPages } from './changed-pages.ts'
import { compareReleases } from './compare-releases.ts'
import { createRelease, createReleased } from './release.fixture.ts'

test('names articles first, then other pages, each once; what is gone has no page', () => {
  const before = createRelease([createReleased('z'), createReleased('gone')], {
    files: { 'a/index.html': '1', 'z/index.html': '1', 'gone/index.html': '1', 'z.md': '1', 'index.html': '1' },
  })
  const after = createRelease([createReleased('z', { hash: 'new' })], {
    files: { 'a/index.html': '2', 'z/index.html': '2', 'z.md': '2', 'index.html': '2', 'new/index.html': '1' },
  })
  expect(findChangedPages(compareReleases(before, after))).toEqual(['/z/', '/', '/a/', '/new/'])
})
