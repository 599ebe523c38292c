import { expect, test } from 'vitest'
import { isFormOf } from './pagefind.client.ts'

test.each<[string, string[], boolean]>([
  ['passw', ['Password.'], true],
  ['backups', ['backup'], true],
  ['zurich', ['Zürich'], true],
  ['gc_life', ['tikv_gc_life_time'], true],
  ['s3', ['demo1-log-backup-s3'], true],
  ['orchid', ['or'], false],
  ['operator', ['opera'], false],
  ['backup', ['back'], false],
  ['managi', ['managing'], true],
  ['重置', ['重', '置'], true],
  ['重置', ['重'], false],
  ['数据库', ['数据'], true],
  ['ab', ['', '—'], false],
])('%j found as %j: %j', (term, found, expected) => {
  expect(isFormOf(term, found)).toBe(expected)
})
