import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { exampleCorpus } from '../core/corpus/example-corpus.fixture.ts'
import type { ConfigInput } from '../core/domain/config.ts'
import { checkExternalLinks, type ExternalLinksOptions, type ExternalLinksReport } from './check-external-links.ts'
import { type BadSite, startSite } from './fetch-links/bad-site.fixture.ts'
import { drip, page, redirect, reset, status } from './fetch-links/behaviours.fixture.ts'
import { noon, quick, testWorld } from './fetch-links/test-world.fixture.ts'

let root: string
let site: BadSite
let origin: string

const day = 24 * 60 * 60 * 1000

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'tierzero-external-'))
  site = await startSite({
    '/gone': status(404),
    '/moved': redirect(301, '/good'),
    '/lent': redirect(302, '/good'),
    '/login-only': redirect(302, '/login'),
    '/home-now': redirect(301, '/'),
    '/soft': page('<title>Page not found</title>'),
    '/broken-off': reset,
    '/text': page('<h1 id="there">x</h1>'),
    '/long': drip('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n', 'x'),
  })
  origin = `http://docs.kb:${site.port}`
})

afterEach(async () => {
  await site.close()
  rmSync(root, { recursive: true, force: true })
})

const settings = () => ({ ...quick, timeout: 1000, allow: [`docs.kb:${site.port}`] })

function check(
  text: string,
  options: Partial<ExternalLinksOptions> & { config?: ConfigInput; now?: number } = {},
): Promise<ExternalLinksReport> {
  const { config = {}, now = noon, ...rest } = options
  const { corpus } = exampleCorpus({ config, files: { 'guides/a.md': text } })
  const world = { ...testWorld({ 'docs.kb': '127.0.0.1', 'inside.kb': '10.0.0.1' }), now: () => now }
  return checkExternalLinks(corpus, { root, settings: settings(), ...rest }, world)
}

/** One line a finding, with the address of the site left out. */
const told = ({ findings }: ExternalLinksReport): string[] =>
  findings.map(({ code, severity, at, message, advice }) => {
    const place = at.type === 'source' ? `${at.line}:${at.column} ` : ''
    return `${place}${severity} ${code} ${message} ${advice}`.replaceAll(origin, '')
  })

test('every verdict is told at every place that names the address; only what is broken is an error', async () => {
  const paths = ['good', 'gone', 'moved#part', 'lent', 'login-only', 'home-now', 'soft', 'broken-off', 'gone#x']
  const links = [
    ...paths.map((path) => `[x](${origin}/${path})`),
    '[x](http://inside.kb/)',
    `[x](http://169.254.169.254/)`,
  ]
  const report = await check(links.join('\n\n'))
  const byHand = 'Open it in a browser. If it is right, exclude it with a reason in externalLinks.exclude.'
  const orExclude = 'Check it by hand, or exclude it with a reason in externalLinks.exclude.'
  const another = 'Open it. If the page is gone, link to one that says the same, or remove the link.'
  expect(told(report)).toEqual([
    '3:1 error links/external-broken "/gone" answers 404 Not Found. Correct the address, or remove the link.',
    '5:1 note links/external-moved "/moved#part" has moved for good. Write "/good#part".',
    `9:1 note links/external-blocked "/login-only" asks to sign in, so it could not be checked. ${byHand}`,
    `11:1 note links/external-suspect "/home-now" answers, but it leads to a home page. ${another}`,
    `13:1 note links/external-suspect "/soft" answers, but its title says that there is no such page. ${another}`,
    '15:1 note links/external-flaky "/broken-off" broke off the connection, and that may pass. Nothing needs to be done unless this goes on for days.',
    '17:1 error links/external-broken "/gone#x" answers 404 Not Found. Correct the address, or remove the link.',
    `19:1 note links/external-unchecked "http://inside.kb/" is not on the public internet, so it was not checked. ${orExclude}`,
    `21:1 note links/external-unchecked "http://169.254.169.254/" is not on the public internet, so it was not checked. ${orExclude}`,
  ])
  const fixes = report.findings.flatMap(({ at, fix }) => (fix === undefined ? [] : [{ at, ...fix }]))
  expect(fixes).toEqual([
    {
      at: { type: 'source', file: 'content/guides/a.md', line: 5, column: 1 },
      target: `${origin}/moved#part`,
      replacement: `${origin}/good#part`,
    },
  ])
  const { counts } = report
  expect(counts).toEqual({
    ok: 2,
    'redirect-permanent': 2,
    'redirect-temporary': 1,
    broken: 1,
    blocked: 1,
    flaky: 1,
    unchecked: 2,
  })
})

test('an address is asked once, however often it stands there', async () => {
  await check(`[a](${origin}/good) [b](${origin}/good#x) ![c](${origin}/good)\n\n<${origin}/good>`)
  expect(site.requests).toEqual(['HEAD /good'])
})

test('examples, exclusions and code are not asked', async () => {
  const config = { externalLinks: { exclude: [{ match: `${origin}/gone`, reason: 'on purpose' }] } }
  const text = `[a](${origin}/gone) [b](https://example.com/) [c](http://localhost:${site.port}/) \`${origin}/gone\``
  expect(told(await check(text, { config }))).toEqual([])
  expect(site.connections).toBe(0)
})

test('fragments are looked for on the hosts that the config names', async () => {
  const text = ['text#there', 'text#gone', 'text#L3', 'long#far'].map((path) => `[x](${origin}/${path})`).join('\n\n')
  expect(told(await check(text))).toEqual([])
  expect(told(await check(text, { config: { externalLinks: { fragments: ['docs.kb'] } } }))).toEqual([
    '3:1 note links/external-fragment The page of "/text#gone" is there, but has no element with this id. Correct the part after "#", or remove it.',
    '7:1 note links/external-fragment-unchecked The page of "/long#far" is there, but could not be searched for the part after "#". Check that part by hand.',
  ])
})

test('a second run asks only for what was no success, and a run after the lifetime for all', async () => {
  const cacheFile = join(root, 'state/links.json')
  const text = ['good', 'moved', 'lent', 'gone'].map((path) => `[x](${origin}/${path})`).join(' ')
  const all = await check(text, { cacheFile })
  site.requests.length = 0
  const again = await check(text, { cacheFile })
  expect(site.requests).toEqual(['HEAD /gone', 'GET /gone'])
  expect(again).toEqual({ ...all, cached: 3 })
  site.requests.length = 0
  await check(text, { cacheFile, now: noon + 8 * day })
  expect(site.requests).toContain('HEAD /good')
})

test('a warm second run makes no request and no connection, and leaves the file as it is', async () => {
  const cacheFile = join(root, 'links.json')
  const text = [...Array(30).keys()].map((at) => `[x](${origin}/${at})`).join(' ')
  await check(text, { cacheFile })
  const written = readFileSync(cacheFile, 'utf8')
  site.requests.length = 0
  site.connections = 0
  const { cached } = await check(text, { cacheFile, now: noon + day })
  expect([cached, site.requests, site.connections]).toEqual([30, [], 0])
  expect(readFileSync(cacheFile, 'utf8')).toBe(written)
})

test('a damaged file of answers is said and written anew; answers that nobody needs any more are dropped', async () => {
  const cacheFile = join(root, 'links.json')
  writeFileSync(cacheFile, '{"version":1,')
  expect(told(await check(`<${origin}/good>`, { cacheFile, cacheName: 'links.json' }))).toEqual([
    'note links/cache-unreadable This file of earlier link checks is damaged, so every address is asked again. Nothing needs to be done: it is written anew.',
  ])
  expect(readFileSync(cacheFile, 'utf8')).toContain(`${origin}/good`)
  await check(`<${origin}/other>`, { cacheFile })
  expect(readFileSync(cacheFile, 'utf8')).not.toContain(`${origin}/good`)
})

test('what the time did not suffice for is one note, and the file keeps what was done', async () => {
  const cacheFile = join(root, 'links.json')
  const text = ['good', 'long#a', '1', '2', '3'].map((path) => `[x](${origin}/${path})`).join(' ')
  const config = { externalLinks: { fragments: ['docs.kb'] } }
  const short = { ...settings(), perHost: 1, timeout: 5000, budget: 300 }
  expect(told(await check(text, { cacheFile, config, settings: short }))).toEqual(
    [
      'note links/external-unchecked 3 addresses were not checked, because the time for external links was used up. Run the check again: it goes on with what is left. Or raise externalLinks.budget.',
      '1:44 note links/external-fragment-unchecked The page of "/long#a" is there, but could not be searched for the part after "#". Check that part by hand.',
    ].map((line) => line.replace('1:44', `1:${text.indexOf('[', 1) + 1}`)),
  )
  expect(readFileSync(cacheFile, 'utf8')).toContain(`${origin}/good`)
})

test('with a commit to compare with, only addresses that have come since are asked, and others keep their answers', async () => {
  const cacheFile = join(root, '..', `${basename(root)}.json`)
  const git = (...args: string[]): void => {
    const settings = ['-c', 'user.name=a', '-c', 'user.email=a@b.c', '-c', 'commit.gpgsign=false']
    execFileSync('git', [...settings, ...args], { cwd: root, stdio: 'ignore' })
  }
  const before = `[a](${origin}/old) and [b](${origin}/gone)\n`
  mkdirSync(join(root, 'content/guides'), { recursive: true })
  writeFileSync(join(root, 'content/guides/a.md'), before)
  git('init', '-b', 'main')
  git('add', '.')
  git('commit', '-m', 'x')
  await check(before, { cacheFile })
  const after = `[b](${origin}/gone), reworded, [a](${origin}/old)\n\n[c][1]\n\n[1]: ${origin}/new\n`
  writeFileSync(join(root, 'content/guides/a.md'), after)
  site.requests.length = 0
  expect(told(await check(after, { cacheFile, changedSince: 'main' }))).toEqual([])
  expect(site.requests).toEqual(['HEAD /new'])
  const kept = readFileSync(cacheFile, 'utf8')
  rmSync(cacheFile)
  expect([kept.includes(`${origin}/old"`), kept.includes(`${origin}/new"`)]).toEqual([true, true])
})

test('credentials in an address are neither sent nor repeated', async () => {
  const report = await check(`[x](http://user:word@docs.kb:${site.port}/gone)`)
  expect(told(report)).toEqual([
    `1:1 error links/external-broken "http://…@docs.kb:${site.port}/gone" answers 404 Not Found. Correct the address, or remove the link.`,
  ])
  expect(site.headers.some((headers) => headers.authorization !== undefined)).toBe(false)
})

test('a file of answers that cannot be written is said, and the check goes on', async () => {
  writeFileSync(join(root, 'file'), '')
  const cacheFile = join(root, 'file/links.json')
  const report = await check(`<${origin}/gone>`, { cacheFile, cacheName: 'file/links.json' })
  expect(told(report)).toEqual([
    '1:1 error links/external-broken "/gone" answers 404 Not Found. Correct the address, or remove the link.',
    'note links/cache-unwritable The answers could not be written to this file, so the next check asks for everything again. Give this user the right to it, or name another file with externalLinks.cache.',
  ])
})

test('progress counts every address once', async () => {
  const steps: string[] = []
  await check(`<${origin}/1> <${origin}/2>`, { onProgress: (done, all) => steps.push(`${done}/${all}`) })
  expect(steps).toEqual(['0/2', '1/2', '2/2'])
})
