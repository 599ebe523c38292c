import { createHmac } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { AnnounceSchema } from '../core/domain/announce-config.ts'
import { compareReleases } from '../core/releases/compare-releases.ts'
import { createRelease, createReleased } from '../core/releases/release.fixture.ts'
import { announceChanges } from './announce-changes.ts'

interface Received {
  path: string
  headers: IncomingMessage['headers']
  body: string
}

type Reply = (response: ServerResponse, received: Received) => void

const scratch = mkdtempSync(join(tmpdir(), 'tierzero-announce-'))
let server: Server
let origin = ''
let received: Received[] = []
/** What the stand-in answers, one after another; the last one stays. */
let replies: Reply[] = []

const say =
  (status: number, body = '', headers: Record<string, string> = {}): Reply =>
  (response) =>
    response.writeHead(status, headers).end(body)

beforeAll(async () => {
  server = createServer(async (request, response) => {
    let body = ''
    for await (const part of request) body += part
    const one = { path: request.url ?? '', headers: request.headers, body }
    received.push(one)
    const reply = replies[Math.min(received.length, replies.length) - 1]
    reply?.(response, one)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
beforeEach(() => {
  received = []
  replies = [say(200, 'ok')]
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
  rmSync(scratch, { recursive: true, force: true })
})

const before = createRelease([createReleased('old')])
const after = createRelease([createReleased('old', { hash: 'new' }), createReleased('faq/a', { title: 'Why?' })])
const { articles: changes } = compareReleases(before, after)

async function run(
  announce: object,
  environment: Record<string, string>,
  { isDryRun = false, told = changes, timeout = 2000 } = {},
): Promise<{ code: number; text: string; errors: string }> {
  let [text, errors] = ['', '']
  const code = await announceChanges(
    {
      config: { announce: AnnounceSchema.parse(announce), title: 'Acme Help' },
      name: 'help',
      release: after,
      changes: told,
      isDryRun,
      environment,
      sending: { delay: 1, timeout, longestWait: 1100 },
    },
    {
      cwd: scratch,
      isTty: false,
      isColored: false,
      write: (words) => {
        text += words
      },
      writeError: (words) => {
        errors += words
      },
    },
  )
  return { code, text, errors }
}

const slack = { team: { type: 'slack', urlFrom: 'HOOK' } }
const hook = (): Record<string, string> => ({ HOOK: `${origin}/services/T0/B0/verysecret` })

test('tells each system in its own words', async () => {
  replies = [
    (response, { path, body }) => {
      if (path.includes('/v3/')) for (const _ of body.split('\n')) response.write('{"error_code":200}')
      else response.write(path.startsWith('/bot') ? '{"ok":true}' : 'ok')
      response.end()
    },
  ]
  const all = {
    slack: { type: 'slack', urlFrom: 'HOOK' },
    teams: { type: 'teams', urlFrom: 'HOOK' },
    mattermost: { type: 'mattermost', urlFrom: 'HOOK' },
    telegram: { type: 'telegram', tokenFrom: 'TOKEN', chat: -100, url: origin },
    hook: { type: 'webhook', urlFrom: 'HOOK' },
    mail: { type: 'email-file', path: 'mail/digest.eml', from: 'help@example.org', to: ['team@example.org'] },
    kafka: { type: 'kafka', url: origin, cluster: 'c', topic: 'articles' },
  }
  const { code, text, errors } = await run(all, { ...hook(), TOKEN: '123:abc' })
  expect([code, errors]).toEqual([0, ''])
  expect(text.split('\n').sort().slice(1)).toEqual(
    Object.keys(all)
      .sort()
      .map((name) => `announce.${name}: told of 2 articles.`),
  )
  expect(received.map(({ path }) => path).sort()).toEqual([
    '/bot123:abc/sendMessage',
    ...Array(4).fill('/services/T0/B0/verysecret'),
    '/v3/clusters/c/topics/articles/records',
  ])
  const mail = readFileSync(join(scratch, 'mail/digest.eml'), 'utf8')
  const [head = '', body = ''] = mail.split('\r\n\r\n')
  expect(head).toContain('Date: Sun, 15 Mar 2026 10:15:00 +0000\r\n')
  expect(Buffer.from(body, 'base64').toString()).toContain('New (1)\r\n- Why?\r\n  https://help.example.org/faq/a/')
})

test.each([
  ['a key of the webhook', 'a key of the webhook'],
  [`whsec_${btoa('a key in Base64')}`, 'a key in Base64'],
])('sends events that keep to their schema, signed over id, time and body with %s', async (KEY, key) => {
  await run({ hook: { type: 'webhook', urlFrom: 'HOOK', secretFrom: 'KEY' } }, { ...hook(), KEY })
  const [{ headers, body }] = received as [Received]
  const { 'webhook-id': id, 'webhook-timestamp': time } = headers
  expect(id).toBe(JSON.parse(body).release)
  expect(Math.abs(Number(time) - Date.now() / 1000)).toBeLessThan(10)
  expect(headers['webhook-signature']).toBe(
    `v1,${createHmac('sha256', key).update(`${id}.${time}.${body}`).digest('base64')}`,
  )
  const ajv = new Ajv2020()
  addFormats.default(ajv)
  const schema = new URL('../core/releases/article-event.schema.json', import.meta.url)
  const isValid = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')))
  const { events } = JSON.parse(body)
  expect(events.map((event: unknown) => isValid(event))).toEqual([true, true])
})

test.each([
  ['500, then ok', [say(500), say(200, 'ok')], 2],
  ['429 with Retry-After, then ok', [say(429, '', { 'retry-after': '1' }), say(200, 'ok')], 2],
] as [string, Reply[], number][])('tries again: %s', async (_, given, requests) => {
  replies = given
  const started = performance.now()
  const { code, text } = await run(slack, hook(), { timeout: 300 })
  expect([code, text, received.length]).toEqual([0, 'announce.team: told of 2 articles.\n', requests])
  if (_.startsWith('429')) expect(performance.now() - started).toBeGreaterThan(900)
})

test.each([
  ['a connection that breaks', [(response) => response.destroy(), say(200, 'ok')]],
  ['no answer in time', [() => {}, say(200, 'ok')]],
] as [string, Reply[]][])('after %s sends again only what may come twice', async (_, given) => {
  replies = given
  const hookSettings = { hook: { type: 'webhook', urlFrom: 'HOOK' } }
  expect(await run(hookSettings, hook(), { timeout: 300 })).toMatchObject({ code: 0 })
  expect(received).toHaveLength(2)
  received = []
  const { code, errors } = await run(slack, hook(), { timeout: 300 })
  expect(code).toBe(1)
  expect(errors).toContain(', so the message may be there or not. ')
  expect(received).toHaveLength(1)
})

const all = 'The site is published all the same; npm run announce tries again.\n'
test.each([
  ['refuses', [say(403, 'invalid_token')], 1, 'it answered 403'],
  ['says 200 with an error inside', [say(200, 'no_service')], 1, 'it answered 200 and did not say "ok"'],
  ['leads elsewhere', [say(302, '', { location: 'https://evil.example/' })], 1, 'it answered 302'],
  ['stays broken', [say(503)], 4, 'it answered 503, 4 times'],
  ['stays silent', [() => {}], 1, 'it did not answer within 0.1 s, so the message may be there or not'],
] as [string, Reply[], number, string][])('reports a system that %s', async (_, given, requests, reason) => {
  replies = given
  const result = await run(slack, hook(), { timeout: 100 })
  expect(result).toEqual({ code: 1, text: '', errors: `announce.team: not told, as ${reason}. ${all}` })
  expect(received).toHaveLength(requests)
})

test.each([
  ['a variable that is not set', {}, 'HOOK is not set in the environment. Set it, and run npm run announce.\n'],
  [
    'an address without encryption',
    { HOOK: 'http://hooks.example.org/x' },
    `its address does not start with https://. ${all}`,
  ],
  ['what is no address', { HOOK: 'xoxb-secret' }, `its address is not one. ${all}`],
  [
    'a host that is not there',
    { HOOK: 'http://127.0.0.1:1/verysecret' },
    `it could not be reached (ECONNREFUSED), 4 times. ${all}`,
  ],
])('reports %s', async (_, environment: Record<string, string>, reason) => {
  const result = await run(slack, environment)
  expect(result).toEqual({ code: 1, text: '', errors: `announce.team: not told, as ${reason}` })
})

test('sends nothing where nothing changed, and nothing on a dry run, which shows the message', async () => {
  expect(await run(slack, hook(), { told: [] })).toMatchObject({ code: 0, text: 'announce.team: nothing to tell.\n' })
  const { text } = await run(slack, {}, { isDryRun: true })
  expect(text).toMatch(/^announce\.team \(slack\):\nPOST \$HOOK\n\{"text":"Acme Help: 2 articles changed"/)
  expect(received).toEqual([])
})

test('a direct broker needs a package, and says which', async () => {
  const broker = { bus: { type: 'kafka', api: 'broker', brokers: ['127.0.0.1:1'], topic: 'articles' } }
  const { code, errors } = await run(broker, {})
  expect([code, errors]).toEqual([
    1,
    `announce.bus: not told, as the package @platformatic/kafka cannot be loaded. Run npm install @platformatic/kafka. ${all}`,
  ])
})

test('no output holds a secret, whatever it is and whatever a system answers with it', async () => {
  const secrets = fc
    .string({ unit: 'grapheme-ascii', minLength: 8, maxLength: 40 })
    .filter((text) => text.trim() === text)
  const answers = fc.constantFrom<(body: string) => Reply>(
    (text) => say(400, text),
    (text) => say(200, `{"ok":false,"description":${JSON.stringify(text)}}`),
    (text) => say(200, text),
    (text) => say(503, text),
  )
  await fc.assert(
    fc.asyncProperty(secrets, answers, fc.boolean(), async (value, answer, isDryRun) => {
      received = []
      replies = [(response, one) => answer(`${one.path} ${JSON.stringify(one.headers)} ${value}`)(response, one)]
      const settings = {
        bot: { type: 'telegram', tokenFrom: 'TOKEN', chat: '@acme', url: origin },
        chat: { type: 'slack', urlFrom: 'HOOK' },
        raw: { type: 'slack', urlFrom: 'TOKEN' },
        hook: { type: 'webhook', urlFrom: 'HOOK', secretFrom: 'TOKEN' },
        bus: { type: 'kafka', url: origin, cluster: 'c', topic: 't', credentialsFrom: 'TOKEN' },
      }
      const HOOK = `${origin}/${encodeURIComponent(value)}`
      const { text, errors } = await run(settings, { HOOK, TOKEN: value }, { isDryRun })
      const shown = text + errors
      for (const form of [value, encodeURIComponent(value), btoa(value), HOOK]) expect(shown).not.toContain(form)
    }),
    { numRuns: 25 },
  )
}, 30_000)
