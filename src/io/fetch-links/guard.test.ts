import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type BadSite, startSite } from './bad-site.fixture.ts'
import { redirect } from './behaviours.fixture.ts'
import { createConnector } from './connector.ts'
import { Guard, RefusedError } from './guard.ts'
import { judgeAll } from './judge-all.ts'
import { isPublicAddress } from './public-address.ts'
import { quick, testWorld, toInquiry, toLine } from './test-world.fixture.ts'

let canary: BadSite
let canary6: BadSite
let front: BadSite

beforeAll(async () => {
  canary = await startSite({})
  canary6 = await startSite({}, '::1')
  front = await startSite(
    Object.fromEntries(ways.map(([path, to]) => [path, redirect(path === '/307' ? 307 : 302, to())])),
  )
})

afterAll(() => Promise.all([canary, canary6, front].map((site) => site.close())))

beforeEach(() => {
  for (const site of [canary, canary6]) site.connections = 0
})

const notPublic = 'unchecked: is not on the public internet'
const leadsInside = 'unchecked: leads to a site that is not on the public internet'

/** Where DNS leads. Only `mixed` has a public address, and it is never connected to. */
const names = {
  '127.0.0.1.nip.kb': '127.0.0.1',
  '7f000001.nip.kb': '127.0.0.1',
  'six.kb': '::1',
  'mapped.kb': '::ffff:127.0.0.1',
  'compatible.kb': '::7f00:1',
  'mixed.kb': ['8.8.8.8', '127.0.0.1'],
  'zone.kb': 'fe80::1%lo',
  'metadata.kb': '169.254.169.254',
  'private.kb': '10.0.0.1',
  'empty.kb': '',
  'front.kb': '127.0.0.1',
}

const hosts = [
  // Loopback, as browsers read it.
  ...['127.0.0.1', '127.1', '127.0.1', '2130706433', '0x7f000001', '0x7f.0x1', '0177.0.0.1', '017700000001'],
  ...['127.0.0.1.', '0', '0.0.0.0', '127.255.255.254', '%31%32%37.0.0.1', 'user:word@127.0.0.1', 'docs.kb@127.0.0.1'],
  ...['１２７.０.０.１', '①②⑦.⓪.⓪.①', '127。0。0。1', '１２７.1'],
  // IPv6, and IPv4 inside it.
  ...['[::1]', '[::]', '[0:0:0:0:0:0:0:1]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[::127.0.0.1]', '[::7f00:1]'],
  ...[
    '[64:ff9b::7f00:1]',
    '[64:ff9b:1::7f00:1]',
    '[2002:7f00:1::]',
    '[2001:0:7f00:1::]',
    '[fe80::1]',
    '[fd00:ec2::254]',
  ],
  ...['[fec0::1]', '[5f00::1]', '[ff02::1]', '[2001:db8::1]'],
  // Networks that are nobody's public server.
  ...['10.0.0.1', '172.16.0.1', '192.168.1.1', '169.254.169.254', '0xa9fea9fe', '100.100.100.200', '168.63.129.16'],
  ...['192.0.0.192', '198.18.0.1', '192.0.2.1', '224.0.0.1', '240.0.0.1', '255.255.255.255'],
  // Names.
  ...['localhost', 'LOCALHOST.', 'a.localhost', 'metadata.google.internal', 'printer.local', 'router.lan', 'intranet'],
  ...['127.0.0.1.nip.kb', '7f000001.nip.kb', 'six.kb', 'mapped.kb', 'compatible.kb', 'mixed.kb', 'zone.kb'],
  ...['metadata.kb', 'private.kb', 'empty.kb'],
]

/** Where the paths of a site lead that may be asked. */
const ways: [string, () => string][] = [
  ['/loopback', () => `http://127.0.0.1:${canary.port}/`],
  ['/307', () => `http://2130706433:${canary.port}/`],
  ['/metadata', () => 'http://169.254.169.254/latest/meta-data/'],
  ['/six', () => `http://[::1]:${canary6.port}/`],
  ['/name', () => `http://127.0.0.1.nip.kb:${canary.port}/`],
  ['/relative', () => `//0x7f.1:${canary.port}/`],
  ['/internal', () => 'http://metadata.google.internal/computeMetadata/v1/'],
  ['/twice', () => '/loopback'],
]

describe('the guard lets nothing through to', () => {
  test.each(hosts)('%s', async (host) => {
    const world = testWorld(names)
    const ports = [canary.port, canary6.port]
    const inquiries = ports.map((port) => toInquiry(`http://${host}:${port}/`))
    const judged = await judgeAll(inquiries, { ...quick, ports }, world)
    expect(judged.map(([, verdict]) => toLine(verdict))).toEqual([notPublic, notPublic])
    expect([canary.connections, canary6.connections]).toEqual([0, 0])
    expect(world.lookups.filter((name) => !(name in names))).toEqual([])
  })

  test.each(ways.map(([path]) => path))('the place that %s redirects to', async (path) => {
    const settings = { ...quick, ports: [canary.port, canary6.port], allow: [`front.kb:${front.port}`] }
    const inquiry = toInquiry(`http://front.kb:${front.port}${path}`)
    const [[, verdict] = []] = await judgeAll([inquiry], settings, testWorld(names))
    expect(verdict && toLine(verdict)).toBe(leadsInside)
    expect([canary.connections, canary6.connections]).toEqual([0, 0])
  })

  test('a name that leads inside the second time it is looked up', async () => {
    const world = testWorld()
    const answers = ['EAI_AGAIN', '127.0.0.1']
    const resolve: typeof world.resolve = (name) => testWorld({ [name]: answers.shift() ?? '127.0.0.1' }).resolve(name)
    const inquiry = toInquiry(`http://rebinding.kb:${canary.port}/`)
    const [[, verdict] = []] = await judgeAll([inquiry], { ...quick, ports: [canary.port] }, { ...world, resolve })
    expect(verdict && toLine(verdict)).toBe(notPublic)
    expect([answers.length, canary.connections]).toEqual([0, 0])
  })
})

test('the canary is hit where the settings name it, so that it would have told', async () => {
  const allow = [
    `2130706433:${canary.port}`,
    `127.0.0.1:${canary.port}`,
    `[::1]:${canary6.port}`,
    `six.kb:${canary6.port}`,
  ]
  const hit = [`http://2130706433:${canary.port}/`, `http://[::1]:${canary6.port}/`, `http://six.kb:${canary6.port}/`]
  const judged = await judgeAll(hit.map(toInquiry), { ...quick, allow }, testWorld(names))
  expect(judged.map(([, verdict]) => toLine(verdict))).toEqual(['ok', 'ok', 'ok'])
  expect([canary.connections, canary6.connections]).toEqual([1, 2])
})

test('a socket that ends up elsewhere than the name server said is closed before it is used', async () => {
  canary.requests.length = 0
  let looks = 0
  const address = {
    family: 4,
    get address() {
      return looks++ === 0 ? '8.8.8.8' : '127.0.0.1'
    },
  }
  const guard = new Guard({ allow: [], ports: [canary.port] })
  const connect = createConnector({ guard, resolve: async () => [address], timeout: 250, maxBytes: 1000 })
  const error = await new Promise((resolve) => {
    connect({ hostname: 'x.kb', protocol: 'http:', port: String(canary.port) }, (...reached) => resolve(reached[0]))
  })
  expect(error).toEqual(new RefusedError('is not on the public internet'))
  expect(canary.requests).toEqual([])
})

test.each([
  ['docs.kb', 80, 'goes'],
  ['docs.kb', 443, 'goes'],
  ['docs.kb', 8080, 'goes'],
  ['docs.kb', 22, 'is on port 22, which is not asked'],
  ['docs.kb', 6379, 'is on port 6379, which is not asked'],
  ['wiki.internal', 443, 'goes'],
  ['WIKI.internal.', 443, 'goes'],
  ['wiki.internal', 9443, 'is on port 9443, which is not asked'],
  ['build.internal', 9443, 'goes'],
  ['build.internal', 443, 'is not on the public internet'],
  ['x.wiki.internal', 443, 'is not on the public internet'],
])('%s on port %d: %s', (hostname, port, outcome) => {
  const guard = new Guard({ allow: ['wiki.internal', 'build.internal:9443'], ports: [8080] })
  const attempt = (): string => {
    guard.checkHost(hostname, port)
    return 'goes'
  }
  if (outcome === 'goes') expect(attempt()).toBe('goes')
  else expect(attempt).toThrow(new RefusedError(outcome))
})

test.each(['8.8.8.8', '1.1.1.1', '172.32.0.1', '2606:4700:4700::1111', '2a00:1450:4001:80b::200e', '::ffff:8.8.8.8'])(
  '%s is on the public internet',
  (address) => expect(isPublicAddress(address)).toBe(true),
)

test.each(['', 'docs.kb', '8.8.8.8 ', '8.8.8.8%eth0', '1.2.3.4.5'])('"%s" is no public address', (address) =>
  expect(isPublicAddress(address)).toBe(false),
)
