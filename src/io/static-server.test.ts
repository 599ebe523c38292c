import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type StaticServer, serveFolder } from './static-server.ts'

const outside = mkdtempSync(join(tmpdir(), 'tierzero-server-'))
const folder = join(outside, 'site')
let atTop: StaticServer
let atBase: StaticServer

beforeAll(async () => {
  mkdirSync(join(folder, 'faq/über'), { recursive: true })
  for (const name of ['.well-known', 'index', 'old', 'zh-cn']) mkdirSync(join(folder, name))
  const files = {
    'index.html': 'home',
    '404.html': 'nothing here',
    'faq/über/index.html': 'über',
    'index/index.html': 'an article',
    'old/index.html': 'new place',
    'old.html': 'old place',
    'zh-cn/404.html': '没有',
    'a.svg': '<svg/>',
    'faq.md': '# FAQ',
    '.well-known/security.txt': 'Contact: x',
    _headers:
      '/*\n  X-Frame-Options: DENY\n/faq/*\n  X-Frame-Options: SAMEORIGIN\n/*.svg\n  X-Drawing: yes\n/*.txt\n  Content-Type: text/plain; charset=utf-8\n',
    '../secret.txt': 'secret',
  }
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  atTop = await serveFolder(folder, { port: 0, base: '/' })
  atBase = await serveFolder(folder, { port: 0, base: '/help/' })
})

afterAll(async () => {
  await Promise.all([atTop.close(), atBase.close()])
  rmSync(outside, { recursive: true })
})

/** Asks for a path as it is written; `fetch` would tidy it up first. */
function ask(server: StaticServer, path: string, method = 'GET'): Promise<[number | undefined, string]> {
  const { port } = new URL(server.url)
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method }, async (response) =>
      resolve([response.statusCode, await text(response)]),
    )
    asked.on('error', reject).end()
  })
}

test.each([
  ['/', 200, 'home'],
  ['/?q=1', 200, 'home'],
  ['/faq/%C3%BCber/', 200, 'über'],
  ['/faq/%C3%BCber/?q=1/', 200, 'über'],
  ['/index/', 200, 'an article'],
  ['/old/', 200, 'new place'],
  ['/old.html', 200, 'old place'],
  ['/faq.md', 200, '# FAQ'],
  ['/.well-known/security.txt', 200, 'Contact: x'],
  ['/gone/', 404, 'nothing here'],
  ['/zh-cn/gone/', 404, '没有'],
  ['/zh-cn/faq/gone.html?q=1', 404, '没有'],
  ['/faq/gone/', 404, 'nothing here'],
  ['/zh-cn-gone/', 404, 'nothing here'],
  ['/../secret.txt', 404, 'nothing here'],
  ['/..%2fsecret.txt', 404, 'nothing here'],
  ['/%2e%2e/secret.txt', 404, 'nothing here'],
  ['/faq/..%5c..%5csecret.txt', 404, 'nothing here'],
  ['//secret.txt', 404, 'nothing here'],
  ['/_headers', 404, 'nothing here'],
  ['/%5fheaders', 404, 'nothing here'],
  ['/%', 404, 'nothing here'],
  ['/%E0%A4%A', 404, 'nothing here'],
  ['/%00', 404, 'nothing here'],
])('answers %s with %i', async (path, status, body) => {
  expect(await ask(atTop, path)).toEqual([status, body])
})

test('answers a question that is no HTTP and goes on', async () => {
  const socket = connect(Number(new URL(atTop.url).port), '127.0.0.1')
  socket.end('NONSENSE\r\n\r\n')
  expect(await text(socket)).toMatch(/^HTTP\/1\.1 400 /)
  expect(await ask(atTop, '/')).toEqual([200, 'home'])
})

test('sends the headers of the site’s own file, with pages that are not there too', async () => {
  const frames = async (path: string): Promise<string | null> =>
    (await fetch(new URL(path, atTop.url))).headers.get('x-frame-options')
  expect([await frames('/'), await frames('/gone'), await frames('/faq/über/')]).toEqual(['DENY', 'DENY', 'SAMEORIGIN'])
  const drawing = await fetch(new URL('/a.svg', atTop.url))
  expect([drawing.headers.get('x-drawing'), drawing.headers.get('content-type')]).toEqual(['yes', 'image/svg+xml'])
})

test('sends the type that the site’s own file says', async () => {
  const { headers } = await fetch(new URL('/.well-known/security.txt', atTop.url))
  expect(headers.get('content-type')).toBe('text/plain; charset=utf-8')
})

test('serves below the base only, and leads there from elsewhere', async () => {
  expect(new URL(atBase.url).pathname).toBe('/help/')
  expect(await ask(atBase, '/help/faq.md')).toEqual([200, '# FAQ'])
  for (const path of ['/', '/help', '/faq.md']) expect((await ask(atBase, path))[0]).toBe(302)
  expect(await ask(atBase, '/help/../secret.txt')).toEqual([404, 'nothing here'])
  expect(await ask(atBase, '/help/zh-cn/gone/')).toEqual([404, '没有'])
})

test('shows at once what a new build puts there', async () => {
  writeFileSync(join(folder, 'new.txt'), 'new')
  expect(await ask(atTop, '/new.txt')).toEqual([200, 'new'])
  rmSync(join(folder, 'new.txt'))
  expect((await ask(atTop, '/new.txt'))[0]).toBe(404)
})

test('sends no body where only the head is asked for', async () => {
  expect(await ask(atTop, '/', 'HEAD')).toEqual([200, ''])
  expect(await ask(atTop, '/gone/', 'HEAD')).toEqual([404, ''])
})
