import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { serveFolder } from './static-server.ts'

/** Widths and heights of a window, in CSS pixels. */
export const screens = {
  desktop: { width: 1280, height: 800 },
  phone: { width: 390, height: 844 },
} as const

/** A page that is longer is cut off there. */
const mostPixels = 8000

export interface Screenshots {
  /** Names of the files that were written. */
  taken: string[]
  /** Routes that could not be shown. */
  failed: string[]
}

/** Shows pages of a built site in a browser that reaches nothing else, and writes a picture of each at each width. */
export async function takeScreenshots(
  { site, base, routes, folder }: { site: string; base: string; routes: readonly string[]; folder: string },
  executablePath: string,
): Promise<Screenshots> {
  mkdirSync(folder, { recursive: true })
  const server = await serveFolder(site, { port: 0, base })
  let browser: Browser | undefined
  try {
    browser = await chromium.launch({
      executablePath,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--no-first-run',
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      ],
    })
    const taken: string[] = []
    const failed = new Set<string>()
    for (const [screen, viewport] of Object.entries(screens)) {
      const context = await browser.newContext({ viewport, reducedMotion: 'reduce', colorScheme: 'light' })
      const page = await context.newPage()
      for (const [index, route] of routes.entries()) {
        const name = `${toNumber(index + 1, routes.length)}-${toName(route)}.${screen}.png`
        const isShown = await show(page, new URL(route.slice(1), server.url).href)
        if (isShown) await take(page, join(folder, name), viewport.width)
        if (isShown) taken.push(name)
        else failed.add(route)
      }
      await context.close()
    }
    return { taken: taken.sort(), failed: [...failed] }
  } finally {
    await browser?.close()
    await server.close()
  }
}

async function show(page: Page, url: string): Promise<boolean> {
  try {
    const response = await page.goto(url, { waitUntil: 'load', timeout: 20_000 })
    await page.evaluate(async () => {
      for (const image of document.images) image.loading = 'eager'
      await Promise.all([...document.images].map((image) => image.decode().catch(() => {})))
      await document.fonts.ready
    })
    return response?.ok() === true
  } catch {
    return false
  }
}

async function take(page: Page, path: string, width: number): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  const clip = { x: 0, y: 0, width, height: Math.min(height, mostPixels) }
  await page.screenshot({ path, fullPage: true, clip, animations: 'disabled' })
}

/** `/faq/login/reset/` → `faq.login.reset`; names that would be too long for a disk are cut. */
function toName(route: string): string {
  const name = route
    .split('/')
    .filter((segment) => segment !== '')
    .map((segment) => segment.replace(/[^\p{L}\p{N}_-]+/gu, '_'))
    .join('.')
  return name === '' ? 'home' : [...name].slice(0, 60).join('')
}

const toNumber = (number: number, of: number): string => String(number).padStart(Math.max(2, String(of).length), '0')
