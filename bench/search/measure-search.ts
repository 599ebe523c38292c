import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { serveFolder } from '../../src/io/static-server.ts'
import { findBrowser, openBrowser } from '../browser.ts'

/** What a reader's search costs. Milliseconds, and bytes of bodies as a host with gzip sends them. */
export interface SearchFigures {
  /** Requests for parts of the search before its field has the focus. */
  early: string[]
  /** From a question pasted into the field of the dialog to the first results, nothing cached; the pause for further keys is a part of it. */
  cold: number[]
  coldBytes: number[]
  /** From each further question to its results, and what it moved. */
  further: number[]
  furtherBytes: number[]
  /** From Enter on the search page to the results, for questions that were asked before. */
  warm: number[]
  /** Processor time of the page and its worker, in milliseconds: what a busy machine adds by letting them wait is no part of it. */
  coldWork: number[]
  warmWork: number
  /** Tasks of 50 ms and more on the main thread while somebody searches, by the clock; waiting for a processor counts. */
  longTasks: number[]
  /** The longest task of the main thread while a question is typed, by processor time. */
  longestWork: number[]
  /** Questions that reached the worker, for each that was typed key by key. */
  asked: number[]
}

interface Measured {
  browser: Browser
  folder: string
  url: string
}

const rounds = 5

/** @throws if there is no Chromium here */
export async function measureSearch(
  folder: string,
  article: string,
  questions: readonly string[],
): Promise<SearchFigures> {
  const executable = findBrowser()
  if (executable === undefined)
    throw new Error('no Chromium: install it (Debian: apt-get install chromium) or set CHROMIUM_PATH')
  const server = await serveFolder(folder, { port: 0, base: '/' })
  const browser = await openBrowser(executable)
  const figures: SearchFigures = {
    early: [],
    cold: [],
    coldBytes: [],
    further: [],
    furtherBytes: [],
    warm: [],
    coldWork: [],
    warmWork: 0,
    longestWork: [],
    longTasks: [],
    asked: [],
  }
  try {
    const measured = { browser, folder, url: server.url }
    for (let round = 0; round < rounds; round++) {
      const share = Math.floor(questions.length / rounds)
      await askInDialog(measured, article, questions.slice(round * share, (round + 1) * share), figures)
    }
    await askAgain(measured, questions, figures)
    return figures
  } finally {
    await browser.close()
    await server.close()
  }
}

/** A reader who has loaded nothing yet, and asks one question after another. */
async function askInDialog(
  measured: Measured,
  article: string,
  questions: readonly string[],
  figures: SearchFigures,
): Promise<void> {
  const { context, page, takeBytes, paths } = await open(measured)
  await page.goto(new URL(article, measured.url).href, { waitUntil: 'networkidle' })
  figures.early.push(...paths.filter((path) => /pagefind|search|results|worker/.test(path)))
  takeBytes()
  await page.locator('[data-search-open]').first().click()
  await page.waitForSelector('kb-search-dialog dialog[open]')
  for (const [number, question] of questions.slice(0, -1).entries()) {
    const workBefore = await readWork(measured.browser)
    const took = await page.evaluate(ask, { host: 'kb-search-dialog', question })
    if (number === 0) figures.coldWork.push((await readWork(measured.browser)) - workBefore)
    await page.waitForLoadState('networkidle')
    figures[number === 0 ? 'cold' : 'further'].push(took)
    figures[number === 0 ? 'coldBytes' : 'furtherBytes'].push(takeBytes())
  }
  const before = await page.evaluate(countAsked)
  const field = page.locator('kb-search-dialog input[name=q]')
  await field.fill('')
  await measured.browser.startTracing(page, { categories: ['toplevel'] })
  await field.pressSequentially(questions.at(-1) ?? '', { delay: 40 })
  await page.waitForTimeout(1500)
  figures.longestWork.push(toLongestTask(await measured.browser.stopTracing()))
  figures.asked.push((await page.evaluate(countAsked)) - before)
  figures.longTasks.push(...(await page.evaluate(readLongTasks)))
  await context.close()
}

/** A reader who asks on the search page what has been asked before. */
async function askAgain(measured: Measured, questions: readonly string[], figures: SearchFigures): Promise<void> {
  const { context, page } = await open(measured)
  await page.goto(new URL('search/', measured.url).href, { waitUntil: 'networkidle' })
  for (const question of questions) await page.evaluate(ask, { host: 'kb-search-page', question })
  const before = await readWork(measured.browser)
  for (const question of questions) figures.warm.push(await page.evaluate(ask, { host: 'kb-search-page', question }))
  figures.warmWork = ((await readWork(measured.browser)) - before) / questions.length
  figures.longTasks.push(...(await page.evaluate(readLongTasks)))
  await context.close()
}

async function open({ browser, folder, url }: Measured): Promise<{
  context: BrowserContext
  page: Page
  paths: string[]
  /** Bytes since the last time. */
  takeBytes: () => number
}> {
  const context = await browser.newContext({ reducedMotion: 'reduce' })
  await context.addInitScript(watch)
  const paths: string[] = []
  context.on('requestfinished', (request) => {
    if (request.url().startsWith(url)) paths.push(decodeURIComponent(new URL(request.url()).pathname))
  })
  let taken = 0
  const takeBytes = (): number => {
    const fresh = paths.slice(taken)
    taken = paths.length
    return fresh.reduce((sum, path) => sum + sizeOf(join(folder, path)), 0)
  }
  return { context, page: await context.newPage(), paths, takeBytes }
}

const sizes = new Map<string, number>()

function sizeOf(file: string): number {
  const known =
    sizes.get(file) ?? gzipSync(readFileSync(file.endsWith('/') ? `${file}index.html` : file), { level: 9 }).length
  sizes.set(file, known)
  return known
}

/** Processor time that all pages of the browser and their workers have used, in milliseconds. */
async function readWork(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  return processInfo.filter(({ type }) => type === 'renderer').reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0)
}

interface TraceEvent {
  name: string
  pid: number
  tid: number
  /** Processor time in microseconds. */
  tdur?: number
  args?: { name?: string }
}

/** Milliseconds of processor time, of a trace with the category `toplevel`. */
function toLongestTask(trace: Buffer): number {
  const { traceEvents } = JSON.parse(trace.toString('utf8')) as { traceEvents: TraceEvent[] }
  const toThread = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`
  const main = new Set(
    traceEvents.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(toThread),
  )
  return Math.max(0, ...traceEvents.filter((event) => main.has(toThread(event))).map(({ tdur = 0 }) => tdur / 1000))
}

interface Watched {
  longTasks: number[]
  asked: number
}

/** Runs in the page before its own scripts. */
function watch(): void {
  const watched: Watched = { longTasks: [], asked: 0 }
  Object.assign(globalThis, { watched })
  new PerformanceObserver((list) => {
    // What the page does as it loads is no part of a search.
    const tasks = list
      .getEntries()
      .filter(
        ({ startTime }) =>
          startTime > (performance.getEntriesByName('searching')[0]?.startTime ?? Number.POSITIVE_INFINITY),
      )
    watched.longTasks.push(...tasks.map(({ duration }) => duration))
  }).observe({ type: 'longtask' })
  const post = Worker.prototype.postMessage
  Worker.prototype.postMessage = function (this: Worker, ...args: unknown[]) {
    if ('request' in (args[0] as object)) watched.asked += 1
    return Reflect.apply(post, this, args)
  }
  addEventListener('focusin', ({ target }) => {
    if ((target as Element).matches('input[name=q]')) performance.mark('searching')
  })
}

/** Runs in the page: milliseconds until the results of a question are there. The search page is asked with Enter. */
function ask({ host, question }: { host: string; question: string }): Promise<number> {
  const field = document.querySelector(`${host} input[name=q]`) as HTMLInputElement
  const summary = document.querySelector(`${host} [data-part=summary]`) as HTMLElement
  const { promise, resolve } = Promise.withResolvers<number>()
  const observer = new MutationObserver(() => {
    if (!summary.textContent.includes(question)) return
    observer.disconnect()
    resolve(performance.now() - start)
  })
  observer.observe(summary, { childList: true })
  field.value = question
  const start = performance.now()
  if (host === 'kb-search-page') field.form?.requestSubmit()
  else field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  return promise
}

const readLongTasks = (): number[] => (globalThis as unknown as { watched: Watched }).watched.longTasks
const countAsked = (): number => (globalThis as unknown as { watched: Watched }).watched.asked
