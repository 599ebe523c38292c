import { expect, test } from 'vitest'
import { readToday } from './clock.ts'

test.each([
  [{}, '2026-03-05'],
  [{ SOURCE_DATE_EPOCH: '1767225600' }, '2026-01-01'],
  [{ SOURCE_DATE_EPOCH: 'yesterday' }, '2026-03-05'],
])('today with %j is %s', (environment, today) => {
  expect(readToday(environment, new Date(2026, 2, 5, 23, 59))).toBe(today)
})
