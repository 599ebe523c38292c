import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { announce } from './announce.ts'
import { writeBuiltSite } from './built-site.fixture.ts'
import { publish } from './publish.ts'
import { runIn } from './run-command.fixture.ts'

/** The site at its address: a folder, or an answer of one's own. */
let serve: (path: string) => { status: number; body: string | Buffer }
let requests: string[] = []
let server: Server
let scratch = ''

beforeEach(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'tierzero-fetch-live-'))
  mkdirSync(join(scratch, 'help'))
  requests = []
  server = createServer(({ url = '' }, response) => {
    requests.push(url)
    const { status, body } = serve(new URL(url, 'http://x').pathname)
    response.writeHead(status).end(body)
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  const mail = "mail: { type: 'email-file', path: 'mail.eml', from: 'a@example.org', to: ['b@example.org'] }"
  writeFileSync(
    join(scratch, 'help/kb.config.ts'),
    `export default { url: 'http://127.0.0.1:${port}', base: '/kb/', announce: { ${mail} } }\n`,
  )
})
afterEach(() => {
  server.closeAllConnections()
  server.close()
  rmSync(scratch, { recursive: true, force: true })
})

const build = (articles: Record<string, string>, asset: string): void =>
  writeBuiltSite(join(scratch, 'help/dist'), articles, asset)

/** Each run has an empty folder of releases, as a CI without a cache has. */
async function go(to: string, ...argv: string[]): ReturnType<typeof runIn> {
  const all = ['--root', 'help', '--to', to, '--fetch-live', ...argv]
  const { code, text, errors } = await runIn(scratch, publish, ...all)
  const clean = (words: string): string =>
    words
      .replace(/\d{8}T\d{6}Z-[\da-f]{8}/g, 'ID')
      .replace(/ in [\d.]+ s/, '')
      .replace(/127\.0\.0\.1:\d+/g, 'HOST')
  return { code, text: clean(text), errors: clean(errors) }
}

const serveFolder =
  (folder: string): typeof serve =>
  (path) => {
    try {
      return { status: 200, body: readFileSync(join(scratch, folder, 'current', path.replace('/kb/', ''))) }
    } catch {
      return { status: 404, body: 'nothing' }
    }
  }

const read = (path: string): string => readFileSync(join(scratch, path), 'utf8')

test('where nothing is live yet, a release is the first, and nobody is told', async () => {
  serve = () => ({ status: 404, body: '' })
  build({ a: 'text' }, 'x')
  expect(await go('one')).toEqual({ code: 0, text: 'ID is live: 1 published → one/current\n', errors: '' })
  expect(requests.map((path) => path.replace(/\d+$/, ''))).toEqual(['/kb/api/release.json?at='])
  expect(await runIn(scratch, announce, '--root', 'help', '--to', 'one')).toEqual({
    code: 0,
    text: '',
    errors: 'Nobody is told of a first release.\n',
  })
})

test('an empty folder learns from the live site what changed, and brings what open pages still ask for', async () => {
  serve = () => ({ status: 404, body: '' })
  build({ a: 'text' }, 'x')
  await go('one')
  serve = serveFolder('one')
  build({ a: 'other', b: 'new' }, 'y')
  expect((await go('two')).text).toBe('ID is live: 1 published, 1 changed → two/current\n')
  expect([read('two/current/_kb/page.x.js'), read('two/current/_kb/page.y.js')]).toEqual(['x', 'y'])
  const release = JSON.parse(read('two/current/api/release.json'))
  expect(release.previous).toBe(JSON.parse(read('one/current/api/release.json')).id)
  expect(Object.keys(release.kept)).toEqual(['_kb/page.x.js'])
  expect(readdirSync(join(scratch, 'two')).sort()).toEqual(['current', 'previous.json', 'releases'])
  expect(await runIn(scratch, announce, '--root', 'help', '--to', 'two')).toMatchObject({
    code: 0,
    text: 'announce.mail: told of 2 articles.\n',
  })
})

test('the same site again is still put into the folder, as something else uploads it from there', async () => {
  serve = () => ({ status: 404, body: '' })
  build({ a: 'text' }, 'x')
  await go('one')
  serve = serveFolder('one')
  expect((await go('two')).text).toBe('ID is live: no article changed → two/current\n')
})

test('what cannot be fetched, or is not what the release says, is left out and said', async () => {
  serve = () => ({ status: 404, body: '' })
  build({ a: 'text' }, 'x')
  await go('one')
  const folder = serveFolder('one')
  serve = (path) => (path.endsWith('.js') ? { status: 200, body: 'something else' } : folder(path))
  build({ a: 'other' }, 'y')
  const { code, errors } = await go('two')
  expect([code, errors]).toEqual([
    0,
    '1 file of the live release could not be fetched, such as _kb/page.x.js: pages that are open may have to be loaded again.\n',
  ])
  expect(JSON.parse(read('two/current/api/release.json')).kept).toEqual({})
})

test('a site that names files outside of itself is not followed', async () => {
  serve = () => ({ status: 404, body: '' })
  build({ a: 'text' }, 'x')
  await go('one')
  const release = JSON.parse(read('one/current/api/release.json'))
  release.files = { '_kb/pagefind/0/fragment/../../../../../../../evil.x': 'a' }
  serve = (path) => ({ status: 200, body: path.endsWith('release.json') ? JSON.stringify(release) : 'evil' })
  build({ a: 'other' }, 'y')
  const { code, errors } = await go('two')
  expect([code, errors]).toEqual([2, expect.stringContaining('api/release.json does not describe a release')])
  expect(requests.filter((path) => path.includes('evil'))).toEqual([])
})

test.each([
  ['is broken', { status: 503, body: '' }, 'it answered 503'],
  ['is somebody else’s', { status: 200, body: '<!DOCTYPE html>' }, 'api/release.json does not describe a release'],
])(
  'nothing is published where the live site %s, unless it is forced',
  async (_, answer, reason) => {
    serve = () => answer
    build({ a: 'text' }, 'x')
    const problem = `http://HOST/kb/ does not say which release is live: ${reason}.`
    expect(await go('one')).toEqual({
      code: 2,
      text: '',
      errors: `tierzero publish: ${problem} Try again later, or use --force to publish without knowing.\n`,
    })
    expect(await go('one', '--force')).toEqual({
      code: 0,
      text: 'ID is live: 1 published → one/current\n',
      errors: `${problem} Published without knowing, as --force says.\n`,
    })
  },
  20_000,
)

test('settings without an address are not enough', async () => {
  writeFileSync(join(scratch, 'help/kb.config.ts'), 'export default {}\n')
  build({ a: 'text' }, 'x')
  expect((await go('one')).errors).toBe(
    'tierzero publish: kb.config.ts has no url, so nobody knows where the live site is. Set it.\n',
  )
})
