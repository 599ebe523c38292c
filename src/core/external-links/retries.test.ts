import { expect, test } from 'vitest'
import { toDelay } from './back-off.ts'
import { parseRetryAfter } from './retry-after.ts'

const noon = Date.parse('2026-11-25T12:00:00Z')
const never = Number.POSITIVE_INFINITY

test.each([
  ['0', 0],
  ['7', 7000],
  [' 7 ', 7000],
  ['1.5', 1500],
  ['60', 60_000],
  ['61', never],
  ['3600', never],
  ['99999999999', never],
  ['3s', 3000],
  ['3 seconds', 3000],
  ['250ms', 250],
  ['1m', 60_000],
  ['2min', never],
  ['Wed, 25 Nov 2026 12:00:30 GMT', 30_000],
  ['Wednesday, 25-Nov-26 12:00:30 GMT', 30_000],
  ['Wed Nov 25 12:00:30 2026 GMT', 30_000],
  ['Wed, 25 Nov 2026 11:00:00 GMT', 0],
  ['Fri, 31 Dec 9999 23:59:59 GMT', never],
  ['', undefined],
  ['-1', undefined],
  ['soon', undefined],
  ['1e9', undefined],
  ['NaN', undefined],
  ['2026', never],
  ['Wed, 99 Foo 2026', undefined],
  ['9'.repeat(400), undefined],
])('Retry-After: %s asks to wait %s ms', (value, wait) => expect(parseRetryAfter(value, noon)).toBe(wait))

test.each([
  [2, 0, 1000],
  [2, 0.999, 1250],
  [3, 0, 2000],
  [3, 0.5, 2250],
  [4, 0, 4000],
])('try %d with chance %d comes after %d ms', (next, chance, wait) => expect(toDelay(next, chance, 1000)).toBe(wait))
