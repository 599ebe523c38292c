import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { get } from 'node:http'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildOrThrow, startScript } from './support/run-build.ts'
import { makeScratch, writeFiles } from './support/scratch.ts'
import { writeSite } from './support/site-content.ts'
import { listTree } from './support/tree.ts'

const nginx = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/local/bin/nginx'].find((path) => existsSync(path))

describe.skipIf(nginx === undefined)('nginx with deploy/nginx.conf over a folder of releases', () => {
  const scratch = makeScratch('nginx-release')
  const live = join(scratch, 'live')
  const current = join(live, 'current')
  let server: ChildProcess | undefined
  let port = 0

  const publish = async (...args: string[]): Promise<number> => {
    const { code, stderr, milliseconds } = await startScript('publish', ['--to', live, ...args]).ended
    expect([code, stderr]).toEqual([0, ''])
    return milliseconds
  }

  beforeAll(async () => {
    for (const edition of ['old', 'new']) {
      const root = writeSite(join(scratch, edition), edition)
      await buildOrThrow({ root, out: join(scratch, `${edition}-site`) })
      await publish('--root', root, '--out', join(scratch, `${edition}-site`), '--compress')
      // Names of releases tell seconds.
      await delay(1100)
    }
    port = await findFreePort()
    const temp = join(scratch, 'temp')
    mkdirSync(temp)
    const config = readFileSync('deploy/nginx.conf', 'utf8')
      .replaceAll('/tmp/', `${temp}/`)
      .replaceAll('/srv/help', live)
      .replace('listen 8080', `listen 127.0.0.1:${port}`)
    writeFiles(scratch, { 'nginx.conf': config })
    server = spawn(
      nginx ?? '',
      ['-p', scratch, '-c', join(scratch, 'nginx.conf'), '-g', 'daemon off; master_process off;'],
      {
        stdio: 'ignore',
      },
    )
    for (let tries = 0; tries < 100 && (await ask('/')).status !== 200; tries++) await delay(50)
  })

  afterAll(async () => {
    if (server === undefined || server.exitCode !== null) return
    const ended = new Promise((resolve) => server?.once('exit', resolve))
    server.kill()
    await ended
  })

  const ask = (path: string, headers: Record<string, string> = {}): Promise<Answer> => fetchRaw(port, path, headers)

  test('its syntax is right', () => {
    execFileSync(nginx ?? '', ['-t', '-q', '-p', scratch, '-c', join(scratch, 'nginx.conf')], { stdio: 'ignore' })
  })

  test('every route of the site is answered with 200, with its headers', async () => {
    const routes = listTree(current).filter((path) => path.endsWith('index.html'))
    expect(routes.length).toBeGreaterThan(20)
    for (const path of routes) {
      const { status, headers } = await ask(`/${path.replace(/index\.html$/, '')}`)
      expect([path, status, headers['cache-control'], headers['x-content-type-options']]).toEqual([
        path,
        200,
        'no-cache',
        'nosniff',
      ])
      expect(headers['content-security-policy']).toContain("default-src 'none'")
    }
  })

  test('every file of the release is there, and what is meant for hosts is not', async () => {
    for (const path of listTree(current).filter((file) => !file.startsWith('_server/') && file !== '_headers'))
      expect([path, (await ask(`/${encodeURI(path)}`)).status]).toEqual([path, 200])
    for (const path of ['/_server/nginx.conf', '/_headers', '/nothing/here/']) {
      const { status, body, headers } = await ask(path)
      expect([path, status, headers['x-content-type-options']]).toEqual([path, 404, 'nosniff'])
      expect(body.toString()).toContain('<!DOCTYPE html>')
    }
  })

  test('texts come compressed as they were written, to those who take them so', async () => {
    const plain = await ask('/')
    const zipped = await ask('/', { 'accept-encoding': 'gzip' })
    expect([plain.headers['content-encoding'], zipped.headers['content-encoding']]).toEqual([undefined, 'gzip'])
    expect(zipped.headers['vary']).toBe('Accept-Encoding')
    expect(zipped.body).toEqual(readFileSync(join(current, 'index.html.gz')))
    expect(gunzipSync(zipped.body)).toEqual(plain.body)
  })

  test('names with a hash are kept for a year, and all else is asked for again, for the price of a 304', async () => {
    const asset = listTree(join(current, '_kb')).find((path) => /^page\..+\.css$/.test(path))
    expect((await ask(`/_kb/${asset}`)).headers['cache-control']).toBe('public, max-age=31536000, immutable')
    const { headers } = await ask('/')
    expect((await ask('/', { 'if-none-match': headers['etag'] ?? '' })).status).toBe(304)
  })

  test('a part of a file is a part', async () => {
    const { status, body, headers } = await ask('/sitemap.xml', { range: 'bytes=0-4' })
    expect([status, body.toString(), headers['content-range']?.slice(0, 10)]).toEqual([206, '<?xml', 'bytes 0-4/'])
  })

  test('an address without its slash leads to the one with it, whatever host a proxy was asked for', async () => {
    const { status, headers } = await ask('/search')
    expect([status, headers['location']]).toEqual([301, '/search/'])
  })

  test('no request fails while a release is swapped, and the way back takes seconds', async () => {
    let isOver = false
    const failures: number[] = []
    const editions = new Set<string>()
    const reader = (async () => {
      while (!isOver) {
        const { status, body } = await ask('/guides/start/')
        if (status !== 200) failures.push(status)
        editions.add(/Edition (\w+)/.exec(body.toString())?.[1] ?? 'none')
      }
    })()
    const times = [await publish('--rollback')]
    const [newest] = listReleaseIds().toReversed()
    times.push(await publish('--rollback', newest as string))
    await delay(100)
    isOver = true
    await reader
    expect(failures).toEqual([])
    expect([...editions].sort()).toEqual(['new', 'old'])
    expect(Math.max(...times)).toBeLessThan(5000)
  })

  const listReleaseIds = (): string[] =>
    [...new Set(listTree(join(live, 'releases')).map((path) => path.split('/')[0] as string))].sort()
})

interface Answer {
  status: number
  headers: Record<string, string | undefined>
  body: Buffer
}

/** As it comes over the wire: `fetch` would unpack it. Status 0 where nobody answers. */
function fetchRaw(port: number, path: string, headers: Record<string, string>): Promise<Answer> {
  return new Promise((resolve) => {
    get({ host: '127.0.0.1', port, path, headers, agent: false }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part) => parts.push(part))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers as Answer['headers'],
          body: Buffer.concat(parts),
        }),
      )
    }).on('error', () => resolve({ status: 0, headers: {}, body: Buffer.alloc(0) }))
  })
}

function findFreePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0))
    })
  })
}
