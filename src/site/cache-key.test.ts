import { expect, test } from 'vitest'
import { toCacheKey } from './cache-key.ts'

const view = { title: 'Reset', html: '<p>"a"</p>', related: ['b'] }

test.each<[what: string, other: unknown]>([
  ['its title', { ...view, title: 'Resets' }],
  ['its HTML', { ...view, html: '<p>"b"</p>' }],
  ['that it has no HTML', { ...view, html: '' }],
  ['that it has none at all', { title: 'Reset', related: ['b'] }],
  ['what is in a list', { ...view, related: ['c'] }],
])('the key of a page changes with %s', (_what, other) => {
  expect(toCacheKey(other)).not.toBe(toCacheKey(view))
})

test.each<[says: string, props: unknown]>([
  ['a view', view],
  ['HTML that is no text', { html: ['<p>'] }],
  ['a text', 'a'],
  ['nothing', null],
])('the key of %s is the same each time', (_says, props) => {
  expect(toCacheKey(structuredClone(props))).toBe(toCacheKey(props))
})
