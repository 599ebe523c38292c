import { expect, test } from 'vitest'
import { checkExclusions, isSkipped } from './exclusion.ts'
import { fitsPattern } from './glob.ts'

test.each([
  ['https://a.org/x', 'https://a.org/x', true],
  ['https://a.org/x/y', 'https://a.org/x', true],
  ['https://a.org/x?y', 'https://a.org/x', true],
  ['https://a.org/xy', 'https://a.org/x', false],
  ['https://a.org.evil.net/', 'https://a.org', false],
  ['https://a.org/', 'https://a.org', true],
  ['https://a.org/x', 'https://a.org/', true],
  ['https://b.a.org/', 'https://*.a.org/**', true],
  ['https://c.b.a.org/x/y', 'https://*.a.org/**', true],
  ['https://evil.net/x.a.org/', 'https://*.a.org/**', false],
  ['https://a.org/x/edit', 'https://a.org/*/edit', true],
  ['https://a.org/x/y/edit', 'https://a.org/*/edit', false],
  ['https://a.org/x/y/edit', 'https://a.org/**/edit', true],
  ['https://a.org/x/edit?y', 'https://a.org/*/edit', false],
  ['https://a.org/(x)+', 'https://a.org/(x)*', true],
  ['https://a.org/', '**', true],
])('%s fits %s: %s', (address, pattern, fits) => expect(fitsPattern(address, pattern)).toBe(fits))

test.each(['*a*a*a*a*a*a*a*a*b', '**a**a**a**a**a**b', '(a+)+$*', `${'*'.repeat(200)}b`])(
  'the pattern %s takes no time',
  (pattern) => {
    const started = performance.now()
    expect(fitsPattern('a'.repeat(2000), pattern)).toBe(false)
    expect(performance.now() - started).toBeLessThan(500)
  },
)

const nothing = { allow: [], exclude: [] }

test.each([
  'https://example.com/a',
  'https://www.example.org/',
  'http://shop.example/',
  'http://a.test:8080/',
  'http://nowhere.invalid/',
  'http://localhost:3000/',
  'http://app.localhost/',
  'http://127.0.0.1:4321/',
  'http://[::1]/',
])('%s is an example, not a link', (address) => expect(isSkipped(address, nothing, '2026-11-25')).toBe(true))

test.each([
  'https://example.io/',
  'https://myexample.com/',
  'https://example.com.net/',
  'https://test.acme.org/',
  'http://10.0.0.1/',
])('%s is a link', (address) => expect(isSkipped(address, nothing, '2026-11-25')).toBe(false))

test('an example that the config allows by name is a link, unless it is excluded as well', () => {
  const address = 'http://docs.test:8080/'
  const exclude = [{ match: 'http://docs.test:8080/', reason: 'x' }]
  const outcomes = [
    { allow: ['docs.test'], exclude: [] },
    { allow: ['docs.test:8080'], exclude: [] },
    { allow: ['docs.test:80'], exclude: [] },
    { allow: ['docs.test'], exclude },
  ]
  expect(outcomes.map((lists) => isSkipped(address, lists, '2026-11-25'))).toEqual([false, false, true, true])
})

test('an exclusion holds up to its last day, and is then told', () => {
  const exclusions = [
    { match: 'https://a.org/', reason: 'Needs a login.', until: '2026-11-25' },
    { match: 'https://b.org/', reason: 'blocks robots' },
  ]
  const skipped = (day: string) =>
    ['https://a.org/x', 'https://b.org/x'].map((url) => isSkipped(url, { allow: [], exclude: exclusions }, day))
  expect([skipped('2026-11-25'), skipped('2026-11-26')]).toEqual([
    [true, true],
    [false, true],
  ])
  expect(checkExclusions(exclusions, '2026-11-25')).toEqual([])
  expect(checkExclusions(exclusions, '2026-11-26')).toEqual([
    {
      code: 'links/exclusion-expired',
      severity: 'warning',
      at: { type: 'unavailable' },
      message:
        'The exclusion of "https://a.org/" (Needs a login) ended on 2026-11-25, so its addresses are checked again.',
      advice: 'Remove it from externalLinks.exclude in kb.config.ts, or give it a later "until".',
      subject: 'https://a.org/',
    },
  ])
})
