import { expect, test } from 'vitest'
import { findPath } from './place.ts'

test.each([
  ['docs/', 'a.md', 'docs/a.md'],
  ['docs/', '../rules/a.yaml', 'rules/a.yaml'],
  ['../kb/', 'a.md', '../kb/a.md'],
  ['../kb/', '../rules/a.yaml', '../rules/a.yaml'],
  ['', '../rules/a.yaml', '../rules/a.yaml'],
])('below %j, %j is %j', (pathPrefix, file, path) => {
  expect(findPath({ type: 'file', file }, { pathPrefix })).toBe(path)
})
