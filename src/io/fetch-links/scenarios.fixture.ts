import type { Behaviour } from './bad-site.fixture.ts'
import { byMethod, drip, first, hang, packed, page, raw, redirect, reset, status } from './behaviours.fixture.ts'

export interface Scenario {
  title: string
  /** What the server does, by path. Without a row for it, a path is answered 200 as plain text. */
  paths?: Record<string, Behaviour>
  /** A path, or an address in which `PORT` stands for the server's port. Default: `/a`. */
  ask?: string
  isTls?: boolean
  /** Address that the server listens on. */
  host?: string
  /** As `toLine` writes it. */
  verdict: string
  /** What the server hears, in order. */
  requests: string[]
  /** Milliseconds for one request, where the server lets it come to that. */
  timeout?: number
  /** Milliseconds that are waited before further tries. */
  waits?: number[]
}

const head = ['HEAD /a']
const both = ['HEAD /a', 'GET /a']
const fourTries = ['HEAD /a', 'GET /a', 'GET /a', 'GET /a']
const twoWaits = [1000, 2000]
const good = page('<title>All is well</title>')
const late = (value: string): Behaviour => first(1, status(429, { 'retry-after': value }), status(200))

export const statuses: Scenario[] = [
  { title: '200 without HTML needs one request', verdict: 'ok', requests: head },
  { title: '204', paths: { '/a': status(204) }, verdict: 'ok', requests: head },
  { title: 'an HTML page is read as far as its title', paths: { '/a': good }, verdict: 'ok', requests: both },
  { title: '404', paths: { '/a': status(404) }, verdict: 'broken: answers 404 Not Found', requests: both },
  { title: '410', paths: { '/a': status(410) }, verdict: 'broken: answers 410 Gone', requests: both },
  { title: '400', paths: { '/a': status(400) }, verdict: 'blocked: answers 400 Bad Request', requests: both },
  { title: '401', paths: { '/a': status(401) }, verdict: 'blocked: answers 401 Unauthorized', requests: both },
  { title: '403', paths: { '/a': status(403) }, verdict: 'blocked: answers 403 Forbidden', requests: both },
  { title: '405', paths: { '/a': status(405) }, verdict: 'blocked: answers 405 Method Not Allowed', requests: both },
  {
    title: '407',
    paths: { '/a': status(407) },
    verdict: 'blocked: answers 407 Proxy Authentication Required',
    requests: both,
  },
  {
    title: '451',
    paths: { '/a': status(451) },
    verdict: 'blocked: answers 451 Unavailable For Legal Reasons',
    requests: both,
  },
  { title: '999', paths: { '/a': status(999) }, verdict: 'blocked: answers 999', requests: both },
  {
    title: '304, though nothing was asked for',
    paths: { '/a': status(304) },
    verdict: 'blocked: answers 304',
    requests: both,
  },
  {
    title: '500 for ever',
    paths: { '/a': status(500) },
    verdict: 'flaky: answers 500 Internal Server Error',
    requests: fourTries,
    waits: twoWaits,
  },
  {
    title: '503 for ever',
    paths: { '/a': status(503) },
    verdict: 'flaky: answers 503 Service Unavailable',
    requests: fourTries,
    waits: twoWaits,
  },
  {
    title: '520 for ever',
    paths: { '/a': status(520) },
    verdict: 'flaky: answers 520',
    requests: fourTries,
    waits: twoWaits,
  },
  {
    title: '501 is not asked again',
    paths: { '/a': status(501) },
    verdict: 'flaky: answers 501 Not Implemented',
    requests: both,
  },
  {
    title: '503 once',
    paths: { '/a': first(1, status(503), status(200)) },
    verdict: 'ok',
    requests: [...both, 'GET /a'],
    waits: [1000],
  },
  {
    title: 'cf-mitigated',
    paths: { '/a': status(403, { 'cf-mitigated': 'challenge' }) },
    verdict: 'blocked: asks robots to prove that they are people',
    requests: head,
  },
  {
    title: 'a captcha that answers 200',
    paths: { '/a': page('<title>Just a moment...</title>') },
    verdict: 'blocked: asks robots to prove that they are people',
    requests: both,
  },
]

export const refusedHeads: Scenario[] = [
  ...[400, 403, 404, 405, 500, 501].map((code) => ({
    title: `HEAD is answered ${code}, GET 200`,
    paths: { '/a': byMethod(status(code), good) },
    verdict: 'ok',
    requests: both,
  })),
  { title: 'HEAD breaks off, GET 200', paths: { '/a': byMethod(reset, good) }, verdict: 'ok', requests: both },
  {
    title: 'HEAD hangs, the second try is a GET',
    timeout: 400,
    paths: { '/a': byMethod(hang, good) },
    verdict: 'ok',
    requests: both,
    waits: [1000],
  },
  {
    title: 'HEAD 200, GET 404',
    paths: { '/a': byMethod(good, status(404)) },
    verdict: 'broken: answers 404 Not Found',
    requests: both,
  },
  { title: 'HEAD 200, GET 403', paths: { '/a': byMethod(good, status(403)) }, verdict: 'ok', requests: both },
  {
    title: 'HEAD is answered by 302 without a place',
    paths: { '/a': byMethod(status(302), good) },
    verdict: 'ok',
    requests: both,
  },
]

const chain = (length: number): Record<string, Behaviour> =>
  Object.fromEntries([...Array(length)].map((_, at) => [at === 0 ? '/a' : `/${at}`, redirect(302, `/${at + 1}`)]))
const temporary = 'redirect-temporary: leads on for the time being'
const moved = (path: string): string => `redirect-permanent: has moved for good → http://www.site.kb${path}`

/** A page that cannot be there, asked for to see whether the server leads every wrong address to one place. */
const nothing = '/no-such-page-00000000'
const probe = `HEAD ${nothing}`

export const redirects: Scenario[] = [
  { title: '301', paths: { '/a': redirect(301, '/b') }, verdict: moved('/b'), requests: ['HEAD /a', 'HEAD /b', probe] },
  { title: '308', paths: { '/a': redirect(308, '/b') }, verdict: moved('/b'), requests: ['HEAD /a', 'HEAD /b', probe] },
  ...[302, 303, 307].map((code) => ({
    title: String(code),
    paths: { '/a': redirect(code, '/b') },
    verdict: temporary,
    requests: ['HEAD /a', 'HEAD /b', probe],
  })),
  {
    title: '301, then 308',
    paths: { '/a': redirect(301, '/b'), '/b': redirect(308, '/c') },
    verdict: moved('/c'),
    requests: ['HEAD /a', 'HEAD /b', 'HEAD /c', probe],
  },
  {
    title: '301, then 302: only the first is for good',
    paths: { '/a': redirect(301, '/b'), '/b': redirect(302, '/c') },
    verdict: moved('/b'),
    requests: ['HEAD /a', 'HEAD /b', 'HEAD /c', probe],
  },
  {
    title: '302, then 301',
    paths: { '/a': redirect(302, '/b'), '/b': redirect(301, '/c') },
    verdict: temporary,
    requests: ['HEAD /a', 'HEAD /b', 'HEAD /c', probe],
  },
  {
    title: '301 to 404',
    paths: { '/a': redirect(301, '/b'), '/b': status(404) },
    verdict: 'broken: leads to a page that answers 404 Not Found',
    requests: ['HEAD /a', 'HEAD /b', 'GET /b'],
  },
  {
    title: '301 to 403',
    paths: { '/a': redirect(301, '/b'), '/b': status(403) },
    verdict: 'blocked: leads to a page that answers 403 Forbidden',
    requests: ['HEAD /a', 'HEAD /b', 'GET /b'],
  },
  {
    title: 'a page that redirects to itself',
    paths: { '/a': redirect(302, '/a#b') },
    verdict: 'broken: leads round in circles',
    requests: both,
  },
  {
    title: 'a loop of two',
    paths: { '/a': redirect(301, '/b'), '/b': redirect(301, '/a') },
    verdict: 'broken: leads round in circles',
    requests: ['HEAD /a', 'HEAD /b', 'GET /a', 'GET /b'],
  },
  {
    title: 'a loop that waits for its cookie',
    paths: { '/a': redirect(302, '/a', { 'set-cookie': 'seen=1' }) },
    verdict: 'blocked: leads round in circles for those without cookies',
    requests: both,
  },
  {
    title: '10 redirects',
    paths: chain(10),
    verdict: temporary,
    requests: ['HEAD /a', ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((at) => `HEAD /${at}`), probe],
  },
  {
    title: '11 redirects',
    paths: chain(11),
    verdict: 'broken: leads on more than 10 times',
    requests: ['HEAD', 'GET'].flatMap((method) => ['a', 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((at) => `${method} /${at}`)),
  },
  {
    title: 'a redirect without a place',
    paths: { '/a': status(302) },
    verdict: 'broken: redirects without saying where to',
    requests: both,
  },
  {
    title: 'only HEAD goes round in circles',
    paths: { '/a': byMethod(redirect(302, '/a'), good) },
    verdict: 'ok',
    requests: both,
  },
  {
    title: 'only HEAD leads from https to http',
    isTls: true,
    paths: { '/a': byMethod(redirect(302, 'http://www.site.kb/'), good) },
    verdict: 'ok',
    requests: both,
  },
  {
    title: 'a redirect to what is no address',
    paths: { '/a': redirect(302, 'http://[::') },
    verdict: 'broken: redirects without saying where to',
    requests: head,
  },
  {
    title: 'a redirect to another scheme',
    paths: { '/a': redirect(302, 'itms-apps://x') },
    verdict: 'unchecked: leads to something that is no web page',
    requests: head,
  },
  {
    title: 'a redirect to a name outside ASCII',
    paths: { '/a': raw(`HTTP/1.1 301 M\r\nLocation: /ü\r\nContent-Length: 0\r\n\r\n`) },
    verdict: moved('/%C3%BC'),
    requests: ['HEAD /a', 'HEAD /%C3%BC', probe],
  },
  {
    title: 'a redirect to sign in',
    paths: { '/a': redirect(302, '/users/sign_in?to=a') },
    verdict: 'blocked: asks to sign in',
    requests: ['HEAD /a', 'HEAD /users/sign_in?to=a'],
  },
  {
    title: 'a redirect to the home page',
    paths: { '/a': redirect(301, '/') },
    verdict: `${moved('/')} but it leads to a home page`,
    requests: ['HEAD /a', 'HEAD /'],
  },
  {
    title: 'a place that every wrong address leads to',
    paths: { '/a': redirect(301, '/b'), [nothing]: redirect(301, '/b') },
    verdict: `${moved('/b')} but a page that cannot exist leads to the same place`,
    requests: ['HEAD /a', 'HEAD /b', probe, 'HEAD /b'],
  },
  {
    title: 'wrong addresses lead elsewhere',
    paths: { '/a': redirect(302, '/b'), [nothing]: redirect(302, '/oops') },
    verdict: temporary,
    requests: ['HEAD /a', 'HEAD /b', probe, 'HEAD /oops'],
  },
  {
    title: 'a redirect that still names the page',
    paths: { '/a': redirect(301, '/v2/a.html') },
    verdict: moved('/v2/a.html'),
    requests: ['HEAD /a', 'HEAD /v2/a.html'],
  },
  {
    title: 'https to http',
    isTls: true,
    paths: { '/a': redirect(301, 'http://www.site.kb/a') },
    verdict: 'broken: leads from https to http, without encryption',
    requests: both,
  },
]

export const retries: Scenario[] = [
  {
    title: '429 for ever',
    paths: { '/a': status(429) },
    verdict: 'blocked: answers 429 Too Many Requests',
    requests: ['HEAD /a', 'GET /a', 'GET /a'],
    waits: twoWaits,
  },
  {
    title: 'Retry-After in seconds',
    paths: { '/a': late('7') },
    verdict: 'ok',
    requests: ['HEAD /a', 'GET /a', 'GET /a'],
    waits: [7000, 7000],
  },
  {
    title: 'Retry-After as `3s`',
    paths: { '/a': late('3s') },
    verdict: 'ok',
    requests: ['HEAD /a', 'GET /a', 'GET /a'],
    waits: [3000, 3000],
  },
  {
    title: 'Retry-After as a date',
    paths: { '/a': late('Wed, 25 Nov 2026 12:00:30 GMT') },
    verdict: 'ok',
    requests: ['HEAD /a', 'GET /a', 'GET /a'],
    waits: [30_000, 30_000],
  },
  {
    title: 'Retry-After that cannot be understood',
    paths: { '/a': late('soon') },
    verdict: 'ok',
    requests: ['HEAD /a', 'GET /a', 'GET /a'],
    waits: twoWaits,
  },
  {
    title: 'Retry-After of an hour is not waited for',
    paths: { '/a': late('3600') },
    verdict: 'blocked: answers 429 Too Many Requests',
    requests: head,
    waits: [],
  },
]

export const faults: Scenario[] = [
  {
    title: 'a connection that breaks off, always',
    paths: { '/a': reset },
    verdict: 'flaky: broke off the connection',
    requests: fourTries,
    waits: twoWaits,
  },
  {
    title: 'a connection that breaks off once',
    paths: { '/a': first(1, reset, status(200)) },
    verdict: 'ok',
    requests: [...both, 'GET /a'],
    waits: [1000],
  },
  {
    title: 'a server that never answers',
    timeout: 400,
    paths: { '/a': hang },
    verdict: 'flaky: did not answer in time',
    requests: ['HEAD /a', 'GET /a', 'GET /a'],
    waits: twoWaits,
  },
  {
    title: 'a body that never ends, byte by byte',
    timeout: 400,
    paths: { '/a': drip('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n', 'x') },
    verdict: 'ok',
    requests: both,
  },
  {
    title: 'a body that breaks off',
    paths: { '/a': raw('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 99\r\n\r\nx') },
    verdict: 'ok',
    requests: both,
  },
  {
    title: 'a host without a name',
    ask: 'http://gone.site.kb/a',
    verdict: 'broken: has a host name that does not exist',
    requests: [],
    waits: [1000],
  },
  {
    title: 'a name server that does not answer',
    ask: 'http://busy.site.kb/a',
    verdict: 'flaky: could not be looked up: the name server did not answer',
    requests: [],
    waits: twoWaits,
  },
  {
    title: 'a port on which nobody listens',
    ask: 'http://www.site.kb:1/a',
    verdict: 'flaky: refused the connection',
    requests: [],
    waits: twoWaits,
  },
  { title: 'an IPv6 address', ask: 'http://[::1]:PORT/a', host: '::1', verdict: 'ok', requests: head },
  {
    title: 'a host of both families that answers on IPv4 only',
    ask: 'http://both.site.kb:PORT/a',
    verdict: 'ok',
    requests: head,
  },
  {
    title: 'a host of IPv6 that nobody answers on',
    ask: 'http://six.site.kb:PORT/a',
    verdict: 'flaky: refused the connection',
    requests: [],
    waits: twoWaits,
  },
  { title: 'TLS that holds', isTls: true, verdict: 'ok', requests: head },
  {
    title: 'a certificate that has expired',
    isTls: true,
    ask: 'https://expired.site.kb:PORT/a',
    verdict: 'broken: has a certificate that expired on 2020-02-01',
    requests: [],
  },
  {
    title: 'a certificate that is not valid yet',
    isTls: true,
    ask: 'https://early.site.kb:PORT/a',
    verdict: 'broken: has a certificate that is not valid yet',
    requests: [],
  },
  {
    title: 'a certificate for another name',
    isTls: true,
    ask: 'https://other.site.kb:PORT/a',
    verdict: 'broken: has a certificate for another name',
    requests: [],
  },
  {
    title: 'a certificate that nobody signed',
    isTls: true,
    ask: 'https://unsigned.site.kb:PORT/a',
    verdict: 'unchecked: has a certificate from an issuer that is not known here',
    requests: [],
  },
  {
    title: 'plain HTTP where TLS is expected',
    ask: 'https://www.site.kb:PORT/a',
    verdict: 'flaky: could not agree on encryption',
    requests: [],
    waits: twoWaits,
  },
]

const text = '<h2 id="install">x</h2><a name="old"></a><p id=caf&eacute; ID=\'caf\u00e9\'><i id="user-content-usage">'

export const contents: Scenario[] = [
  ...['install', 'old', 'cafe%CC%81', 'usage'].map((name) => ({
    title: `the fragment ${name} is there`,
    paths: { '/a': page(text) },
    ask: `/a#${name}`,
    verdict: `ok: #${name} found`,
    requests: ['GET /a'],
  })),
  {
    title: 'a fragment that is missing',
    paths: { '/a': page(text) },
    ask: '/a#none',
    verdict: 'ok: #none missing',
    requests: ['GET /a'],
  },
  { title: 'a fragment of what is no HTML', ask: '/a#none', verdict: 'ok: #none unknown', requests: ['GET /a'] },
  {
    title: 'a fragment behind the limit',
    paths: { '/a': page(`${' '.repeat(600 * 1024)}<p id="far">`) },
    ask: '/a#far',
    verdict: 'ok: #far unknown',
    requests: ['GET /a'],
  },
  {
    title: 'a page that says it is not there',
    paths: { '/a': page('<title>Page not found | Acme</title>') },
    verdict: 'ok: but its title says that there is no such page',
    requests: both,
  },
  {
    title: 'the same, packed',
    paths: { '/a': packed('<title>404 - Not Found</title>') },
    verdict: 'ok: but its title says that there is no such page',
    requests: both,
  },
  {
    title: 'an article about pages that are not there',
    paths: { '/a': page('<title>How to fix 404 Not Found in nginx</title>') },
    verdict: 'ok',
    requests: both,
  },
  {
    title: 'the reference of the status itself',
    paths: { '/status/404': page('<title>404 Not Found - HTTP | Docs</title>') },
    ask: '/status/404',
    verdict: 'ok',
    requests: ['HEAD /status/404', 'GET /status/404'],
  },
]
