import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { findChromium } from '../../../src/io/chromium.ts'
import { type StaticServer, serveFolder } from '../../../src/io/static-server.ts'
import { buildOnce, type SiteName } from './build-once.ts'
import { watchPage } from './watch-page.ts'

export interface OpenPage {
  page: Page
  /** What went wrong on every page that this one has shown, and what was asked of other servers. */
  problems: string[]
  /** Paths of everything that the page has asked for. */
  requests: string[]
}

export interface UsedSite {
  readonly folder: string
  readonly browser: Browser
  /** Address of a path of the site. */
  url: (path: string) => string
  /** A page of its own storage, at the path if there is one. */
  open: (path?: string, options?: BrowserContextOptions) => Promise<OpenPage>
}

/**
 * A site, its server with the headers that it wants, and one browser for the tests of a file.
 *
 * @param toFolder makes another folder to serve out of the one that was built
 * @param toHosts names of other servers that the browser finds on this machine, each with its address here
 */
export function useSite(
  name: SiteName,
  toFolder: (built: string) => string = (built) => built,
  toHosts: () => Record<string, string> = () => ({}),
): UsedSite {
  let folder = ''
  let server: StaticServer
  let browser: Browser
  beforeAll(async () => {
    folder = toFolder(await buildOnce(name))
    server = await serveFolder(folder, { port: 0, base: '/' })
    browser = await launchChromium(toHosts())
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })
  const url = (path: string): string => new URL(path, server.url).href
  return {
    get folder() {
      return folder
    },
    get browser() {
      return browser
    },
    url,
    async open(path, options = {}) {
      const context = await browser.newContext({ locale: 'en-GB', ...options })
      context.setDefaultTimeout(20_000)
      const watched = await watchPage(context, server.url)
      const page = await context.newPage()
      if (path !== undefined) await page.goto(url(path))
      return { page, ...watched }
    },
  }
}

function launchChromium(hosts: Record<string, string>): Promise<Browser> {
  const executablePath = findChromium()
  if (executablePath === undefined) throw new Error('there is no Chromium here: run node scripts/browser.ts')
  const quiet = ['background-networking', 'component-update', 'sync', 'quic'].map((name) => `--disable-${name}`)
  // A page that asks for another server's file gets no further than the name.
  const known = Object.entries(hosts).map(([host, address]) => `MAP ${host} ${address}, `)
  const offline = `--host-resolver-rules=${known.join('')}MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`
  const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', ...quiet, offline]
  return chromium.launch({ executablePath, args })
}
