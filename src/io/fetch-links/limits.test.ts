import { setTimeout as sleepByNode } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { Verdict } from '../../core/external-links/verdict.ts'
import { type Behaviour, startSite } from './bad-site.fixture.ts'
import { hang, page, redirect, status } from './behaviours.fixture.ts'
import { judgeAll } from './judge-all.ts'
import { quick, testWorld, toInquiry, toLine } from './test-world.fixture.ts'

const slow: Behaviour = async (_, response) => {
  await sleepByNode(10)
  response.end()
}
const paths = (count: number, behave: Behaviour): Record<string, Behaviour> =>
  Object.fromEntries([...Array(count)].map((_, at) => [`/${at}`, behave]))
const numbers = (count: number): number[] => [...Array(count).keys()]

function tally(judged: readonly (readonly [unknown, Verdict])[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const [, verdict] of judged) counts[toLine(verdict)] = (counts[toLine(verdict)] ?? 0) + 1
  return counts
}

test.each([1, 2, 5])('a host never has more than %d requests at a time', async (perHost) => {
  const site = await startSite(paths(30, slow))
  const inquiries = numbers(30).map((at) => toInquiry(`http://a.kb:${site.port}/${at}`))
  const settings = { ...quick, perHost, allow: [`a.kb:${site.port}`] }
  const judged = await judgeAll(inquiries, settings, testWorld({ 'a.kb': '127.0.0.1' }))
  await site.close()
  expect(tally(judged)).toEqual({ ok: 30 })
  expect(site.peak).toBe(perHost)
})

test('all hosts together never have more requests at a time than the run may have', async () => {
  const site = await startSite(paths(40, slow))
  const names = Object.fromEntries(numbers(10).map((at) => [`h${at}.kb`, '127.0.0.1']))
  const inquiries = numbers(40).map((at) => toInquiry(`http://h${at % 10}.kb:${site.port}/${at}`))
  const allow = Object.keys(names).map((name) => `${name}:${site.port}`)
  const judged = await judgeAll(inquiries, { ...quick, concurrency: 6, allow }, testWorld(names))
  await site.close()
  expect(tally(judged)).toEqual({ ok: 40 })
  expect(site.peak).toBe(6)
})

test('requests to a host start no sooner after each other than the interval, redirects included', async () => {
  const starts: number[] = []
  const note: Behaviour = (_, response) => {
    starts.push(performance.now())
    response.end()
  }
  const onward: Behaviour = (request, response, count) => {
    starts.push(performance.now())
    redirect(302, '/end')(request, response, count)
  }
  const site = await startSite({ ...paths(4, note), '/onward': onward, '/end': note })
  const inquiries = [...numbers(4), 'onward'].map((path) => toInquiry(`http://a.kb:${site.port}/${path}`))
  const settings = { ...quick, interval: 40, allow: [`a.kb:${site.port}`] }
  await judgeAll(inquiries, settings, testWorld({ 'a.kb': '127.0.0.1' }))
  await site.close()
  expect(starts).toHaveLength(6)
  // The server may see one late, but not all of them sooner.
  expect((starts.at(-1) ?? 0) - (starts[0] ?? 0)).toBeGreaterThan(5 * 40 - 50)
})

test('a run ends with its budget, and what was not asked is unchecked', async () => {
  const site = await startSite({ ...paths(20, hang), '/0': status(200) })
  const inquiries = numbers(20).map((at) => toInquiry(`http://a.kb:${site.port}/${at}`))
  const settings = { ...quick, timeout: 5000, budget: 200, allow: [`a.kb:${site.port}`] }
  const started = performance.now()
  const judged = await judgeAll(inquiries, settings, testWorld({ 'a.kb': '127.0.0.1' }))
  expect(performance.now() - started).toBeLessThan(1500)
  await site.close()
  expect(tally(judged)).toEqual({ ok: 1, 'unchecked: was not reached before the time was used up': 19 })
  expect(site.requests.length).toBeLessThanOrEqual(3)
})

test('a run ends when it is told to', async () => {
  const site = await startSite(paths(5, hang))
  const stop = new AbortController()
  setTimeout(() => stop.abort(), 100)
  const inquiries = numbers(5).map((at) => toInquiry(`http://a.kb:${site.port}/${at}`))
  const settings = { ...quick, timeout: 5000, allow: [`a.kb:${site.port}`] }
  const judged = await judgeAll(inquiries, settings, { ...testWorld({ 'a.kb': '127.0.0.1' }), stop: stop.signal })
  await site.close()
  expect(tally(judged)).toEqual({ 'unchecked: was not reached before the time was used up': 5 })
})

test('a host that does not answer is left after a few addresses, others are not', async () => {
  const site = await startSite(paths(50, hang))
  const inquiries = [
    ...numbers(50).map((at) => toInquiry(`http://a.kb:${site.port}/${at}`)),
    toInquiry(`http://b.kb:${site.port}/good`),
  ]
  const allow = [`a.kb:${site.port}`, `b.kb:${site.port}`]
  const settings = { ...quick, timeout: 300, patience: 3, allow }
  const judged = await judgeAll(inquiries, settings, testWorld({ 'a.kb': '127.0.0.1', 'b.kb': '127.0.0.1' }))
  await site.close()
  const counts = tally(judged)
  expect(counts['ok']).toBe(1)
  expect(counts['flaky: did not answer in time']).toBeGreaterThanOrEqual(3)
  expect(counts['unchecked: was not asked, because its host is left alone']).toBeGreaterThan(0)
  expect(site.requests.length).toBeLessThanOrEqual(1 + 3 * 4)
})

test('a host that says "too many requests" to the last is asked nothing more', async () => {
  const site = await startSite(paths(50, status(429)))
  const inquiries = numbers(50).map((at) => toInquiry(`http://a.kb:${site.port}/${at}`))
  const settings = { ...quick, perHost: 1, allow: [`a.kb:${site.port}`] }
  const judged = await judgeAll(inquiries, settings, testWorld({ 'a.kb': '127.0.0.1' }))
  await site.close()
  const counts = tally(judged)
  expect(counts).toEqual({
    'blocked: answers 429 Too Many Requests': 1,
    'unchecked: was not asked, because its host is left alone': 49,
  })
  expect(site.requests).toEqual(['HEAD /0', 'GET /0', 'GET /0'])
})

test('a host without a name is looked up twice, however many addresses it has', async () => {
  const world = testWorld({ 'a.kb': '127.0.0.1' })
  const inquiries = numbers(20).map((at) => toInquiry(`http://gone.kb/${at}`))
  const judged = await judgeAll(inquiries, { ...quick, perHost: 1 }, world)
  expect(tally(judged)).toEqual({ 'broken: has a host name that does not exist': 20 })
  expect(world.lookups).toEqual(['gone.kb', 'gone.kb', 'example.com'])
})

test('where no name at all can be looked up, nothing is called broken', async () => {
  const inquiries = numbers(3).map((at) => toInquiry(`http://h${at}.kb/`))
  const judged = await judgeAll(inquiries, quick, testWorld({ 'example.com': 'ENOTFOUND' }))
  expect(tally(judged)).toEqual({ 'unchecked: could not be looked up': 3 })
})

test('1,000 addresses on 50 hosts take a few seconds', async () => {
  const site = await startSite({})
  const names = Object.fromEntries(numbers(50).map((at) => [`h${at}.kb`, '127.0.0.1']))
  const inquiries = numbers(1000).map((at) => toInquiry(`http://h${at % 50}.kb:${site.port}/${at}`))
  const allow = Object.keys(names).map((name) => `${name}:${site.port}`)
  const started = performance.now()
  const judged = await judgeAll(inquiries, { ...quick, timeout: 5000, interval: 20, allow }, testWorld(names))
  await site.close()
  expect(tally(judged)).toEqual({ ok: 1000 })
  expect(site.requests).toHaveLength(1000)
  expect(performance.now() - started).toBeLessThan(15_000)
})

test('requests carry no cookie, no credentials and no referrer, not even to where they are sent on', async () => {
  const site = await startSite({
    '/a': redirect(302, '/b', { 'set-cookie': 'id=1' }),
    '/b': page('<title>x</title>'),
  })
  await judgeAll(
    [toInquiry(`http://user:word@a.kb:${site.port}/a`)],
    { ...quick, allow: [`a.kb:${site.port}`] },
    testWorld({ 'a.kb': '127.0.0.1' }),
  )
  await site.close()
  expect(site.requests).toEqual(['HEAD /a', 'HEAD /b', 'GET /b', 'HEAD /no-such-page-00000000'])
  for (const headers of site.headers)
    expect(Object.keys(headers).sort()).toEqual([
      'accept',
      'accept-encoding',
      'accept-language',
      'connection',
      'host',
      'user-agent',
    ])
})
