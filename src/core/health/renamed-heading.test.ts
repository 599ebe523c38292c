import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findRenamed } from './renamed-heading.ts'

test.each([
  ['install--the-tool', ['install-the-tool', 'use-the-tool'], 'install-the-tool'],
  ['Getting_Started', ['getting-started'], 'getting-started'],
  ['open-metrics', ['openmetrics', 'metrics'], 'openmetrics'],
  ['reset-your-pasword', ['reset-your-password', 'delete-your-account'], 'reset-your-password'],
])('"%s" among %j is surely "%s"', (fragment, anchors, renamed) => {
  expect(findRenamed(fragment, anchors)).toBe(renamed)
})

test.each([
  ['step-1-install', ['step-2-install']],
  ['version-1-0', ['version-10', 'version-1-0-0']],
  ['first-response', ['last-response']],
  ['log-in', ['log-on']],
  ['reset-your-pasword', ['reset-your-password', 'reset-your-passwords']],
  ['a-b', ['ab', 'a--b']],
  ['missing', []],
])('"%s" among %j is for a person to decide', (fragment, anchors) => {
  expect(findRenamed(fragment, anchors)).toBeUndefined()
})

test('what is certain is one of the anchors, and has the same digits', () => {
  const anchor = fc.string({ unit: fc.constantFrom('a', 'b', '1', '2', '-'), maxLength: 12 })
  fc.assert(
    fc.property(anchor, fc.uniqueArray(anchor, { maxLength: 5 }), (fragment, anchors) => {
      const renamed = findRenamed(fragment, anchors)
      if (renamed === undefined) return
      expect(anchors).toContain(renamed)
      expect(renamed.replace(/\D/g, '')).toBe(fragment.replace(/\D/g, ''))
    }),
  )
})
