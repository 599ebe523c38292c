import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { findBrowser, openBrowser } from './browser.ts'
import { type Resource, type ResourceKind, serveFolder } from './static-server.ts'

export interface OutputSize {
  files: number
  bytes: number
  /** Pages in the search indexes below the folder. */
  indexed: number
}

/** What one article costs a reader who does nothing but read. */
export type ArticleWeight =
  | { type: 'measured'; resources: readonly (Resource & { late: boolean })[] }
  | { type: 'unavailable'; reason: string }

const idleMilliseconds = 2000

export function measureOutput(folder: string): OutputSize {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = entries.map((entry) => join(entry.parentPath, entry.name))
  return {
    files: paths.length,
    bytes: paths.reduce((sum, path) => sum + statSync(path).size, 0),
    indexed: paths
      .filter((path) => path.endsWith('pagefind-entry.json'))
      .reduce((sum, path) => sum + readIndexed(path), 0),
  }
}

/** The HTML file, relative to the site's folder, that an article became: with or without a folder of its own. */
export function findArticleFile(folder: string, id: string): string | undefined {
  return [`${id}/index.html`, `${id}.html`, `en/${id}/index.html`].find((file) => existsSync(join(folder, file)))
}

/**
 * Opens the article in a headless browser and lists what is fetched until two seconds after `load`, without any
 * interaction; `late` is what was asked for after `load`.
 */
export async function measureArticle(folder: string, file: string): Promise<ArticleWeight> {
  const executable = findBrowser()
  if (executable === undefined) {
    return {
      type: 'unavailable',
      reason: 'no Chromium: install it (Debian: apt-get install chromium) or set CHROMIUM_PATH',
    }
  }
  const server = await serveFolder(folder)
  const browser = await openBrowser(executable)
  try {
    const page = await browser.newPage()
    await page.goto(`${server.url}/${file.replace(/(?:index)?\.html$/, '')}`, { waitUntil: 'load' })
    await page.waitForTimeout(idleMilliseconds)
    const early = new Set(await page.evaluate(listEarlyPaths))
    return {
      type: 'measured',
      resources: server.sent.map((resource) => ({ ...resource, late: !early.has(resource.path) })),
    }
  } finally {
    await browser.close()
    await server.close()
  }
}

/** Bytes of one kind, or of all, in one encoding. */
export function sumBytes(
  resources: readonly Resource[],
  encoding: 'plain' | 'gzip' | 'brotli',
  kind?: ResourceKind,
): number {
  return resources
    .filter((resource) => kind === undefined || resource.kind === kind)
    .reduce((sum, resource) => sum + resource[encoding], 0)
}

/** Runs in the page. */
function listEarlyPaths(): string[] {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  const loaded = navigation?.loadEventStart ?? 0
  const early = performance.getEntriesByType('resource').filter((entry) => entry.startTime < loaded)
  return [location.href, ...early.map((entry) => entry.name)].map((address) =>
    decodeURIComponent(new URL(address).pathname),
  )
}

function readIndexed(path: string): number {
  const entry = JSON.parse(readFileSync(path, 'utf8')) as { languages?: Record<string, { page_count?: number }> }
  return Object.values(entry.languages ?? {}).reduce((sum, language) => sum + (language.page_count ?? 0), 0)
}
