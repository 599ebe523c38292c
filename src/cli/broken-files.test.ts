import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCheck } from './check-run.fixture.ts'
import { bombs, malformed } from './malformed.fixture.ts'

const root = mkdtempSync(join(tmpdir(), 'tierzero-broken-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

interface Told {
  code: string
  severity: string
  at: { type: string; file: string; line?: number; column?: number }
}
let found: Told[] = []
/** Milliseconds of processor time, which other work on the machine leaves alone. */
let took = 0

beforeAll(async () => {
  const texts = Object.entries(malformed).map(([name, [content]]) => [name, content] as const)
  for (const [name, content] of [...texts, ...Object.entries(bombs), ['good.md', '[a](gone.md)\n'] as const]) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), content)
  }
  const start = process.cpuUsage()
  const [exitCode, out] = await runCheck(root, '--format', 'json')
  const { user, system } = process.cpuUsage(start)
  took = (user + system) / 1000
  expect(exitCode).toBe(1)
  found = JSON.parse(out).findings
})

test.each(Object.entries(malformed).map(([name, [, place]]) => [name, place]))(
  '%s is an error at %s',
  (name, place) => {
    const places = found
      .filter(({ at, severity }) => at.file === name && severity === 'error')
      .map(({ at }) => `${at.line}:${at.column}`)
    expect(places).toContain(place)
  },
)

test(`${Object.keys(malformed).length} broken files and ${Object.keys(bombs).length} of 20 kB that parsers crash on take less than 5 seconds in all`, () => {
  expect([Object.keys(malformed).length >= 20, Object.keys(bombs).length]).toEqual([true, 17])
  expect(took).toBeLessThan(5000)
})

test('no rule stops over them, and the file beside them is checked', () => {
  expect(found.filter(({ code }) => code === 'health/rule-failed')).toEqual([])
  expect(found.filter(({ at }) => at.file === 'good.md').map(({ code }) => code)).toEqual(['links/broken-page'])
})
