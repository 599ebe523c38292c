import { expect, test } from 'vitest'
import { formatDate } from './format-date.ts'

test.each([
  ['2026-03-31', 'en', '31 March 2026'],
  ['2026-03-31T23:59:59Z', 'en', '31 March 2026'],
  ['2026-03-31', 'en-GB', '31 March 2026'],
  ['2026-03-31', 'en-US', 'March 31, 2026'],
  ['2026-03-31', 'zh-cn', '2026年3月31日'],
  ['2026-03-31', 'zh-CN', '2026年3月31日'],
])('%s in %s is %s', (date, language, expected) => {
  expect(formatDate(date, language)).toBe(expected)
})
