import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exampleFiles } from '../../src/views/files/example-site.fixture.ts'
import { writeFiles } from './support/scratch.ts'

const nginx = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/local/bin/nginx'].find((path) => existsSync(path))

describe.skipIf(nginx === undefined).each(['/', '/kb/'])('nginx with the snippet of a site below %s', (base) => {
  const folder = mkdtempSync(join(tmpdir(), 'tierzero-nginx-'))
  let server: ChildProcess
  let origin = ''

  beforeAll(async () => {
    const config = { base, security: { contact: ['mailto:security@example.com'], expires: '2027-11-01' } }
    const files = exampleFiles({
      config,
      files: { 'en/a.md': { data: { title: '链接', redirects: ['/old/'] }, text: '链接' }, 'zh-cn/b.md': 'B' },
    })
    const site = {
      ...files,
      'index.html': 'home',
      '404.html': 'nothing here',
      'zh-cn/404.html': '没有',
      'hours.ics': 'BEGIN:VCALENDAR',
    }
    writeFiles(join(folder, 'www', base), site)
    const port = await findFreePort()
    origin = `http://127.0.0.1:${port}`
    writeFiles(folder, { 'nginx.conf': toConfig(folder, base, port) })
    mkdirSync(join(folder, 'temp'))
    server = spawn(nginx ?? '', ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'ignore' })
    for (let tries = 0; tries < 100 && !(await isUp(origin)); tries++) await delay(50)
  })

  afterAll(async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve))
    server.kill()
    await ended
    rmSync(folder, { recursive: true })
  })

  test.each([
    ['', 'text/html; charset=utf-8'],
    ['llms.txt', 'text/plain; charset=utf-8'],
    ['robots.txt', 'text/plain; charset=utf-8'],
    ['.well-known/security.txt', 'text/plain; charset=utf-8'],
    ['a.md', 'text/markdown; charset=utf-8'],
    ['hours.ics', 'text/calendar; charset=utf-8'],
  ])('serves /%s as %s, with the headers of the site', async (path, type) => {
    const { status, headers } = await fetch(`${origin}${base}${path}`)
    expect([status, headers.get('content-type')]).toEqual([200, type])
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-robots-tag')).toBe(path.endsWith('.md') ? 'noindex' : null)
  })

  test.each([
    ...['_headers', '_redirects', '_server/nginx.conf', '_server/', 'gone/', 'zh-cnx/'].map((path) => [
      path,
      'nothing here',
    ]),
    ...['zh-cn/gone/', 'zh-cn/gone.md', 'zh-cn/gone.ics', 'zh-cn/faq/gone.html?q=1'].map((path) => [path, '没有']),
  ])('answers /%s with the page for what is not there in its language', async (path, text) => {
    const response = await fetch(`${origin}${base}${path}`)
    const { headers, status } = response
    expect([status, headers.get('content-type'), await response.text()]).toEqual([
      404,
      'text/html; charset=utf-8',
      text,
    ])
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })
})

/** The server block that the snippet's first lines ask for. */
function toConfig(folder: string, base: string, port: number): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${join(folder, 'temp', name)};`,
  )
  return `daemon off;
master_process off;
pid ${join(folder, 'nginx.pid')};
error_log ${join(folder, 'error.log')};
events {}
http {
  access_log off;
  ${temporary.join('\n  ')}
  types { text/html html; text/plain txt; text/css css; }
  server { listen 127.0.0.1:${port}; root ${join(folder, 'www')}; include ${join(folder, 'www', base, '_server/nginx.conf')}; }
}
`
}

function findFreePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0))
    })
  })
}

const isUp = (origin: string): Promise<boolean> =>
  fetch(origin).then(
    () => true,
    () => false,
  )
