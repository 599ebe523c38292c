import { expect, test } from 'vitest'
import { findNearestAnchor } from './nearest-anchor.ts'

test.each([
  ['okta', ['azure-setup', 'okta-setup'], 'okta-setup'],
  ['install', ['installation', 'update'], 'installation'],
  ['how-to-install', ['install', 'remove'], 'install'],
  ['set-up-okta', ['okta-set-up', 'okta'], 'okta-set-up'],
  ['reset-pasword', ['reset-password'], 'reset-password'],
  ['重置密码', ['重置密碼'], '重置密碼'],
])('"%s" among %j is most likely "%s"', (fragment, anchors, nearest) => {
  expect(findNearestAnchor(fragment, anchors)).toBe(nearest)
})

test.each([
  ['okta', ['okta-setup', 'okta-removal']],
  ['the', ['the-end']],
  ['billing', ['a-long-heading-about-billing-and-taxes-in-europe']],
  ['x', []],
])('"%s" among %j is none that is likely', (fragment, anchors) => {
  expect(findNearestAnchor(fragment, anchors)).toBeUndefined()
})
