import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { checkAccessibility, checkContrast } from './support/check-accessibility.ts'
import { focusedElement } from './support/focused-element.ts'
import { useSite } from './support/use-site.ts'

const site = useSite('shipped')
const dialog = 'kb-search-dialog dialog'
const field = 'kb-search-dialog input[name=q]'
const result = 'kb-search-dialog .result-link'

async function search(page: Page, query: string): Promise<void> {
  await page.keyboard.press('/')
  await page.fill(field, query)
  await page.waitForSelector(`${result} >> visible=true`)
}

describe('opens', () => {
  test.each([
    ['/', '/'],
    ['Ctrl-K', 'Control+k'],
  ])('on %s, with the focus in the field, and closes on Escape with the focus where it was', async (_, key) => {
    const { page, problems } = await site.open('/faq/writing/add-an-image/')
    await page.focus('article a')
    const before = await focusedElement(page)
    await page.keyboard.press(key)
    await expect.poll(() => page.locator(field).evaluate((input) => input === document.activeElement)).toBe(true)
    expect(await page.inputValue(field)).toBe('')
    await page.keyboard.press('Escape')
    await page.waitForSelector(dialog, { state: 'hidden' })
    expect(await focusedElement(page)).toBe(before)
    expect(problems).toEqual([])
  })

  test('from the link in the header, which gets the focus back', async () => {
    const { page } = await site.open('/')
    await page.click('.site-search')
    await page.waitForSelector(dialog)
    await page.click('[data-close]')
    await page.waitForSelector(dialog, { state: 'hidden' })
    expect(await focusedElement(page)).toContain('site-search')
  })

  test('not while somebody types a slash into a field', async () => {
    const { page } = await site.open('/')
    await page.locator('#kb-home-search').pressSequentially('a/b')
    expect(await page.inputValue('#kb-home-search')).toBe('a/b')
    expect(await page.isVisible(dialog)).toBe(false)
  })

  test('not on a slash for somebody who has turned that off', async () => {
    const { page } = await site.open('/')
    await page.keyboard.press('/')
    await page.uncheck('[data-slash]')
    await page.reload()
    await page.keyboard.press('/')
    expect(await page.isVisible(dialog)).toBe(false)
    await page.keyboard.press('Control+k')
    await page.waitForSelector(dialog)
  })
})

test.each([
  ['/', 'image beside text', '/faq/writing/add-an-image/'],
  ['/', 'disk full', '/runbooks/disk-full/'],
  ['/zh-cn/', '图片', '/zh-cn/faq/writing/add-an-image/'],
  ['/zh-cn/', '磁盘已满', '/zh-cn/runbooks/disk-full/'],
])('finds, on %s, for "%s" the article %s', async (home, query, article) => {
  const { page, problems } = await site.open(home)
  await search(page, query)
  const found = await page.locator(result).evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  expect(found).toContain(article)
  expect(found.filter((href) => href?.startsWith('/zh-cn/') !== home.startsWith('/zh-cn/'))).toEqual([])
  expect(problems).toEqual([])
})

test('goes through the results with the arrows, back to the field, and opens one with Enter', async () => {
  const { page, problems } = await site.open('/')
  await search(page, 'image')
  await page.keyboard.press('ArrowDown')
  const first = page.locator(result).first()
  expect(await first.evaluate((link) => link === document.activeElement)).toBe(true)
  await page.keyboard.press('ArrowUp')
  expect(await page.locator(field).evaluate((input) => input === document.activeElement)).toBe(true)
  await page.keyboard.press('ArrowDown')
  const href = await first.getAttribute('href')
  await Promise.all([page.waitForURL(`**${href}`), page.keyboard.press('Enter')])
  expect(problems).toEqual([])
})

test('shows all results on the search page when Enter is pressed in the field', async () => {
  const { page } = await site.open('/')
  await search(page, 'image')
  await Promise.all([page.waitForURL('**/search/?q=image'), page.keyboard.press('Enter')])
  await page.waitForSelector('kb-search-page .result-link')
})

test('marks the found words on the page, and takes the marks away on request', async () => {
  const { page, problems } = await site.open('/')
  await search(page, 'image')
  await Promise.all([page.waitForNavigation(), page.locator(result).first().click()])
  await page.waitForSelector('.marks-bar')
  const count = () => page.evaluate(() => CSS.highlights.get('kb-search')?.size ?? 0)
  expect(await count()).toBeGreaterThan(0)
  expect(page.url()).not.toContain('image?')
  await page.click('.marks-bar button')
  expect(await count()).toBe(0)
  await page.reload()
  expect(await page.locator('.marks-bar').count()).toBe(0)
  expect(problems).toEqual([])
})

test('leads from a heading under a result to that heading', async () => {
  const { page } = await site.open('/')
  await search(page, 'tables')
  const section = page.locator('kb-search-dialog .result-section').first()
  const href = (await section.getAttribute('href')) ?? ''
  const title = await section.textContent()
  await Promise.all([page.waitForURL(`**${href}`), section.click()])
  const heading = page.locator(`[id="${decodeURIComponent(href.split('#')[1] ?? '')}"]`)
  expect(await heading.textContent()).toBe(title)
  await expect.poll(() => heading.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(600)
})

test('tells a screen reader once for ten keys, after the last', async () => {
  const { page } = await site.open('/')
  await page.keyboard.press('/')
  await page.evaluate(() => {
    const status = document.querySelector('kb-search-dialog [role=status]') as HTMLElement
    const heard: string[] = []
    Object.assign(window, { heard })
    new MutationObserver(() => heard.push(status.textContent)).observe(status, { childList: true, subtree: true })
  })
  await page.locator(field).pressSequentially('javascript', { delay: 60 })
  const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard)
  await expect.poll(heard, { timeout: 8000 }).toHaveLength(1)
  expect((await heard())[0]).toMatch(/^\d+ (?:results?|articles? that may help) (?:for|with) “javascript”$/)
  expect(await page.textContent('kb-search-dialog [data-part=summary]')).toBe((await heard())[0])
})

test('asks for nothing of the search before it is opened, and for no word or page of the index before somebody types', async () => {
  const { page, requests } = await site.open('/guides/markdown/', { reducedMotion: 'reduce' })
  await page.waitForLoadState('networkidle')
  const isOfSearch = (path: string): boolean => /pagefind|search|results|worker/.test(path)
  expect(requests.filter(isOfSearch)).toEqual([])
  await page.keyboard.press('/')
  await page.waitForSelector(dialog)
  const loaded = () => requests.filter((path) => path.includes('/pagefind/')).map((path) => path.split('/pagefind/')[1])
  const start = ['shards.json', /^0\/pagefind\.en_\w+\.pf_meta$/, /^0\/filter\/en_\w+\.pf_filter$/]
  await expect.poll(loaded).toEqual(start.map((path) => (path instanceof RegExp ? expect.stringMatching(path) : path)))
  await page.fill(field, 'table')
  await page.waitForSelector(result)
  expect(loaded().length).toBeGreaterThan(start.length)
})

test.each([
  ['results', 'image', 'answer'],
  ['no results', 'xqzvkw', 'none'],
])('is accessible with %s, in light and dark, wide and narrow', async (_, query, state) => {
  const { page, problems } = await site.open('/', { reducedMotion: 'reduce' })
  await page.keyboard.press('/')
  await page.fill(field, query)
  await page.waitForSelector(`kb-search-dialog[data-state=${state}]`, { state: 'attached' })
  const violations: string[] = []
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({ colorScheme: 'light' })
    violations.push(...(await checkAccessibility(page)))
    await page.emulateMedia({ colorScheme: 'dark' })
    violations.push(...(await checkContrast(page)))
    const box = await page.locator(dialog).boundingBox()
    expect(box?.width).toBeLessThanOrEqual(width)
  }
  expect({ violations, problems }).toEqual({ violations: [], problems: [] })
})

test.each([360, 1280])(
  'ends within a low screen that is %d pixels wide, before a question and after',
  async (width) => {
    const { page } = await site.open('/')
    const ends: [query: string, height: number, fits: boolean][] = []
    await page.setViewportSize({ width, height: 740 })
    await page.keyboard.press('/')
    for (const [query, state] of [
      ['', 'idle'],
      ['image', 'answer'],
      ['xqzvkw', 'none'],
    ] as const) {
      await page.fill(field, query)
      await page.waitForSelector(`kb-search-dialog[data-state=${state}]`, { state: 'attached' })
      for (const height of [740, 640, 600]) {
        await page.setViewportSize({ width, height })
        const box = await page.locator(dialog).boundingBox()
        const foot = await page.locator('.search-foot').boundingBox()
        const end = Math.max((box?.y ?? height) + (box?.height ?? 1), (foot?.y ?? height) + (foot?.height ?? 1))
        ends.push([query, height, end <= height - 8])
      }
    }
    expect(ends.filter(([, , fits]) => !fits)).toEqual([])
  },
)

test('keeps the focus inside while it is open', async () => {
  const { page } = await site.open('/')
  await search(page, 'image')
  for (const key of ['Tab', 'Shift+Tab']) {
    for (let stop = 0; stop < 20; stop++) {
      await page.keyboard.press(key)
      const where = await page.evaluate(() => {
        const { activeElement } = document
        // Between the last stop and the first the browser's own controls have the focus.
        return activeElement === document.body || activeElement?.closest('dialog') !== null
      })
      expect(where).toBe(true)
    }
  }
})

test('shows a query made of markup as text', async () => {
  const { page, problems } = await site.open('/')
  const query = '"><img src=x onerror=window.pwned=1> image'
  await page.keyboard.press('/')
  await page.fill(field, query)
  await page.waitForSelector('kb-search-dialog:is([data-state=answer], [data-state=none])', { state: 'attached' })
  expect(await page.textContent('kb-search-dialog [data-part=summary]')).toContain(query)
  expect(await page.locator('img[src=x]').count()).toBe(0)
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false)
  expect(problems).toEqual([])
})
