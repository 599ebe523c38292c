import { describe, expect, test } from 'vitest'
import { startSite, startTlsSite } from './bad-site.fixture.ts'
import { judgeAll } from './judge-all.ts'
import { contents, faults, redirects, refusedHeads, retries, type Scenario, statuses } from './scenarios.fixture.ts'
import { quick, testWorld, toInquiry, toLine } from './test-world.fixture.ts'

const names = {
  'www.site.kb': '127.0.0.1',
  'good.site.kb': '127.0.0.1',
  'expired.site.kb': '127.0.0.1',
  'early.site.kb': '127.0.0.1',
  'other.site.kb': '127.0.0.1',
  'unsigned.site.kb': '127.0.0.1',
  'both.site.kb': ['::1', '127.0.0.1'],
  'six.site.kb': '::1',
  'busy.site.kb': 'EAI_AGAIN',
}

describe.each([
  ['statuses', statuses],
  ['refused HEADs', refusedHeads],
  ['redirects', redirects],
  ['retries', retries],
  ['faults', faults],
  ['contents', contents],
])('%s have the right verdict, with no request too many', (_, scenarios) => {
  test.each(scenarios)(
    '$title',
    async ({
      paths = {},
      ask = '/a',
      isTls = false,
      host,
      verdict,
      requests,
      timeout = quick.timeout,
      waits = [],
    }: Scenario) => {
      const site = isTls ? await startTlsSite(paths) : await startSite(paths, host)
      try {
        const origin = isTls ? `https://good.site.kb:${site.port}` : `http://www.site.kb:${site.port}`
        const inquiry = toInquiry(ask.startsWith('/') ? origin + ask : ask.replace('PORT', String(site.port)))
        const allow = [...Object.keys(names), '[::1]'].flatMap((name) => [`${name}:${site.port}`, `${name}:1`])
        const world = testWorld(names)
        const [[, judged] = []] = await judgeAll([inquiry], { ...quick, timeout, allow }, world)
        expect(judged && toLine(judged)).toBe(verdict)
        expect(site.requests).toEqual(requests)
        expect(world.waits).toEqual(waits)
      } finally {
        await site.close()
      }
    },
  )
})

test('there are 60 scenarios and more', () => {
  const all = [statuses, refusedHeads, redirects, retries, faults, contents].flat()
  expect(all.length).toBeGreaterThanOrEqual(60)
})
