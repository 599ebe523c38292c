import { expect, test } from 'vitest'
import { externalLinkCodes } from './codes.ts'

test('codes are sorted, each is there once, and only a broken link is an error', () => {
  const codes = externalLinkCodes.map(({ code }) => code)
  expect(codes).toEqual([...new Set(codes)].sort())
  expect(externalLinkCodes.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([
    'links/external-broken',
  ])
})
