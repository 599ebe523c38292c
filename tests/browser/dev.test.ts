import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findChromium } from '../../src/io/chromium.ts'
import { type StartedScript, startScript } from '../build/support/run-build.ts'
import { writeFiles } from '../build/support/scratch.ts'

const folder = mkdtempSync(join(tmpdir(), 'kb-dev-'))
const root = join(folder, 'root')
const article = join(root, 'content/en/faq/login/reset.md')
const sound = '---\ntitle: Reset a password\n---\n\nOpen the settings.\n'
const broken = sound.replace('title:', 'status: nearly\ntitle:')

let server: StartedScript
let browser: Browser
let address = ''
let output = ''
beforeAll(async () => {
  writeFiles(root, { 'content/en/faq/login/reset.md': sound, 'kb.config.ts': "export default { title: 'Small' }\n" })
  server = startScript('dev', ['--root', root, '--out', join(folder, 'out')])
  for (const stream of [server.child.stdout, server.child.stderr])
    stream?.on('data', (text) => (output += String(text)))
  address = await new Promise<string>((resolve) => {
    server.child.stdout?.on('data', (text) => {
      const [found] = /http:\/\/\S+/.exec(String(text)) ?? []
      if (found !== undefined) resolve(found)
    })
  })
  browser = await chromium.launch({ executablePath: findChromium() ?? '', args: ['--no-sandbox'] })
}, 60_000)
afterAll(async () => {
  await browser?.close()
  server?.child.kill()
  await server?.ended
  rmSync(folder, { recursive: true, force: true })
})

const readOverlay = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      document.querySelector('vite-error-overlay')?.shadowRoot?.querySelector('#message-content')?.textContent ?? '',
  )

test('a page that is being written loads without an error, and shows what would stop a build until it is put right', async () => {
  const page = await browser.newPage()
  const errors: string[] = []
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  page.on('pageerror', ({ message }) => errors.push(message))
  await page.goto(`${address}faq/login/reset/`, { waitUntil: 'networkidle' })
  expect(await page.textContent('h1')).toBe('Reset a password')
  expect([errors, await readOverlay(page)]).toEqual([[], ''])

  writeFileSync(article, broken)
  await expect
    .poll(() => readOverlay(page).catch(() => ''))
    .toBe(
      'content/en/faq/login/reset.md:2:9: error schema/unknown-word "status: nearly" is not one of draft, published, deprecated. Write "status: draft" to keep the article back, or remove the key.',
    )
  writeFileSync(join(root, 'kb.config.ts'), "export default { title: 'Small', url: 3 }\n")
  await expect
    .poll(() => readOverlay(page).catch(() => ''))
    .toMatch(/^kb\.config\.ts.*\n\nthe settings are wrong, so nothing was read and the site is as it was\.$/)
  writeFileSync(join(root, 'kb.config.ts'), "export default { title: 'Small' }\n")
  writeFileSync(article, sound)
  await expect.poll(() => readOverlay(page).catch(() => 'loading')).toBe('')
  expect(await page.textContent('h1')).toBe('Reset a password')
})

test('an address that is none is refused, and nothing is said of it', async () => {
  const { port } = new URL(address)
  const status = await new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path: '/%zz' }, ({ statusCode }) => resolve(statusCode)).once('error', reject)
  })
  expect([status, output.includes('    at ')]).toEqual([400, false])
})
