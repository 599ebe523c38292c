import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { headersFor, readHeaderRules } from './headers-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'tierzero-headers-'))
afterAll(() => rmSync(folder, { recursive: true }))

const file = join(folder, '_headers')
writeFileSync(
  file,
  `# every page
/*
  X-Frame-Options: DENY
  Cache-Control: no-cache

/_kb/:file
  Cache-Control: public, max-age=31536000, immutable

/*.svg
  Content-Security-Policy: sandbox
  ! X-Frame-Options
`,
)

test.each([
  ['/', { 'x-frame-options': 'DENY', 'cache-control': 'no-cache' }],
  ['/_kb/page.css', { 'x-frame-options': 'DENY', 'cache-control': 'public, max-age=31536000, immutable' }],
  ['/_kb/pagefind/entry.json', { 'x-frame-options': 'DENY', 'cache-control': 'no-cache' }],
  ['/assets/a.svg', { 'cache-control': 'no-cache', 'content-security-policy': 'sandbox' }],
])('the path %s gets the headers of every rule that names it, the last value first', (path, headers) => {
  expect(Object.fromEntries(headersFor(readHeaderRules(file), path))).toEqual(headers)
})

test('a site without the file has no rules', () => {
  expect(readHeaderRules(join(folder, 'none'))).toEqual([])
})
