import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { type BadSite, type Behaviour, startSite, startSocketSite } from './bad-site.fixture.ts'
import { byMethod, drip, flood, packed, page, raw, redirect, status } from './behaviours.fixture.ts'
import { judgeAll } from './judge-all.ts'
import { quick, testWorld, toInquiry, toLine } from './test-world.fixture.ts'

const ok = 'HTTP/1.1 200 OK\r\n'
const html = `${ok}Content-Type: text/html\r\n`
const block = Buffer.alloc(64 * 1024, 'x')
const flaky = {
  timeout: 'flaky: did not answer in time',
  reset: 'flaky: broke off the connection',
  noHttp: 'flaky: answers with something that is no HTTP',
}
const isGood = status(200, { 'content-type': 'text/html' })
const onGet = (behave: Behaviour): Behaviour => byMethod(isGood, behave)
const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024))
const growing: Behaviour = (request, response) => void response.writeHead(302, { location: `${request.url}a` }).end()

const servers: [string, Behaviour, string][] = [
  ['headers come byte by byte', drip(ok, 'X'), flaky.timeout],
  ['headers come line by line', drip(ok, 'X-A: 1\r\n'), flaky.timeout],
  ['headers never end', flood(ok, Buffer.from('X-A: 1\r\n'.repeat(4096))), flaky.noHttp],
  ['one header is a megabyte', raw(`${ok}X-A: ${'x'.repeat(1024 * 1024)}\r\n\r\n`), flaky.noHttp],
  ['a place to go to is 64 kB long', redirect(302, `/${'x'.repeat(64 * 1024)}`), flaky.noHttp],
  ['1xx answers never end', drip('', 'HTTP/1.1 102 Processing\r\n\r\n'), flaky.timeout],
  ['nothing comes before the end', raw(''), flaky.reset],
  ['what comes is no HTTP', raw('SSH-2.0-OpenSSH_9.6\r\n'), flaky.noHttp],
  ['HTTP/0.9', raw('<title>Good</title>'), flaky.noHttp],
  ['the length is negative', raw(`${ok}Content-Length: -1\r\n\r\n`), flaky.noHttp],
  ['there are two lengths', raw(`${ok}Content-Length: 1\r\nContent-Length: 2\r\n\r\nab`), flaky.noHttp],
  [
    'a protocol is switched that nobody asked for',
    raw('HTTP/1.1 101 S\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n'),
    flaky.reset,
  ],
  ['redirects grow', growing, 'broken: leads on more than 10 times'],
  ['a body pours without end', onGet(flood(`${html}\r\n`, block)), 'ok'],
  ['a body drips without end', onGet(drip(`${html}\r\n`, '<p>')), 'ok'],
  [
    'a chunk is as long as can be',
    onGet(flood(`${html}Transfer-Encoding: chunked\r\n\r\n7FFFFFFFFFFFFFFF\r\n`, block)),
    'ok',
  ],
  ['a chunk extension never ends', onGet(flood(`${html}Transfer-Encoding: chunked\r\n\r\n1;`, block)), 'ok'],
  ['64 MB are packed into 64 kB', onGet(packedBytes(bomb)), 'ok'],
  ['what is called gzip is none', onGet(packedBytes(Buffer.from('<title>x'))), 'ok'],
  ['gzip ends early', onGet(packedBytes(bomb.subarray(0, 1000))), 'ok'],
  ['an encoding is not known', onGet(packed('x', 'constructor')), 'ok'],
  ['a charset is not known', onGet(page('<title>x</title>', 200, 'text/html; charset=klingon')), 'ok'],
  ['a title never ends', onGet(page(`<title>${'not found '.repeat(50_000)}`)), 'ok'],
  ['a hundred thousand titles are opened', onGet(page('<title '.repeat(100_000))), 'ok'],
  [
    'words of the server are escape sequences',
    page('<title>\x1b[2J404 \x1b]8;;x</title>', 404),
    'broken: answers 404 Not Found',
  ],
]

test.each(servers)('a server is done with in time when %s', async (_, behave, verdict) => {
  const site = await startSite({
    '/a': behave,
    ...Object.fromEntries([...Array(12)].map((_, at) => [`/${'a'.repeat(at + 1)}`, behave])),
  })
  try {
    const { line, took } = await judgeOne(site, `http://www.site.kb:${site.port}/a`)
    expect(line).toBe(verdict)
    expect(took).toBeLessThan(4000)
  } finally {
    await site.close()
  }
  // What lies in the buffers of a few sockets is written, but never read.
  expect(site.bytesWritten).toBeLessThan(24 * 1024 * 1024)
})

test.each<[string, (site: { write: (text: string) => void }) => void, string]>([
  ['never shakes hands', () => {}, flaky.timeout],
  [
    'answers a handshake with noise',
    (socket) => socket.write('\x00'.repeat(100)),
    'flaky: could not agree on encryption',
  ],
])('a TLS server is done with in time when it %s', async (_, onSocket, verdict) => {
  const site = await startSocketSite(onSocket)
  try {
    const { line, took } = await judgeOne(site, `https://www.site.kb:${site.port}/a`)
    expect(line).toBe(verdict)
    expect(took).toBeLessThan(4000)
  } finally {
    await site.close()
  }
})

test('a name server that never answers is done with in time', async () => {
  const world = { ...testWorld(), resolve: () => new Promise<never>(() => {}) }
  const started = performance.now()
  const [[, verdict] = []] = await judgeAll([toInquiry('http://www.site.kb/')], { ...quick, timeout: 100 }, world)
  expect(verdict && toLine(verdict)).toBe(flaky.timeout)
  expect(performance.now() - started).toBeLessThan(2000)
})

test('an answer that nobody asked for is not taken for that of the next request', async () => {
  const twice = 'HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n'
  const site = await startSite({ '/a': (request) => void request.socket.write(twice + twice), '/b': status(404) })
  try {
    const inquiries = ['a', 'b'].map((path) => toInquiry(`http://www.site.kb:${site.port}/${path}`))
    const judged = await judgeAll(
      inquiries,
      { ...toSettings(site), perHost: 1 },
      testWorld({ 'www.site.kb': '127.0.0.1' }),
    )
    expect(judged.map(([, verdict]) => toLine(verdict))).toEqual(['ok', 'broken: answers 404 Not Found'])
  } finally {
    await site.close()
  }
})

const toSettings = ({ port }: BadSite) => ({ ...quick, timeout: 400, allow: [`www.site.kb:${port}`] })

async function judgeOne(site: BadSite, address: string): Promise<{ line: string; took: number }> {
  const started = performance.now()
  const [[, verdict] = []] = await judgeAll(
    [toInquiry(address)],
    toSettings(site),
    testWorld({ 'www.site.kb': '127.0.0.1' }),
  )
  return { line: verdict === undefined ? '' : toLine(verdict), took: performance.now() - started }
}

function packedBytes(bytes: Buffer): Behaviour {
  return (_, response) =>
    void response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(bytes)
}
