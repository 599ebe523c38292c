import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { pageTypes } from './support/page-types.ts'
import { useSite } from './support/use-site.ts'

const site = useSite('shipped')
const options = { javaScriptEnabled: false }

test.each([
  ['/a-z/', '/'],
  ['/zh-cn/a-z/', '/zh-cn/'],
])('%s links every article below %s', async (path, prefix) => {
  const { page } = await site.open(path, options)
  const linked = await page
    .locator('main section a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  const { articles } = JSON.parse(readFileSync(join(site.folder, 'api/articles.json'), 'utf8')) as {
    articles: { route: string }[]
  }
  const isHere = (route: string): boolean => route.startsWith('/zh-cn/') === (prefix === '/zh-cn/')
  const routes = articles.map(({ route }) => route).filter(isHere)
  expect(routes.length).toBeGreaterThan(40)
  expect([...linked].sort()).toEqual(routes.sort())
})

test('the header leads to the search page, which says what it needs and leads to A–Z', async () => {
  const { page } = await site.open('/', options)
  await page.click('.site-search')
  await page.waitForURL('**/search/')
  expect(await page.isVisible('.search-noscript')).toBe(true)
  await page.click('main a[href="/a-z/"]')
  await page.waitForURL('**/a-z/')
})

test('the field of the home page leads there too, with what was typed', async () => {
  const { page } = await site.open('/', options)
  await page.fill('#kb-home-search', 'image')
  await page.click('main button')
  await page.waitForURL('**/search/?q=image')
})

test('the index of runbooks lists all, narrows by severity with its alerts and links, and shows no control that does nothing', async () => {
  const { page } = await site.open('/runbooks/', options)
  const shown = page.locator('[data-filter-item]:visible')
  const all = await shown.count()
  const written = readdirSync('content/en/runbooks').filter(
    (name) => /\.mdx?$/.test(name) && !name.startsWith('index.'),
  )
  expect(all).toBe(written.length)
  expect(await page.isVisible('#filter-text')).toBe(false)
  expect(await page.isVisible('[data-filter-status]')).toBe(false)
  await page.locator('label', { has: page.locator('[data-severity="0"]') }).click()
  const ranks = await shown.evaluateAll((items) => items.map((item) => item.getAttribute('data-ranks')))
  expect(new Set(ranks)).toEqual(new Set(['0']))
  expect(ranks.length).toBeLessThan(all)
  expect(await page.locator('.alerts li:visible a').allTextContents()).toEqual(['SupportSiteDown '])
  expect(await page.locator('.jump a:visible').allTextContents()).toEqual(['Web server', 'By alert'])
})

test('tabs stand below one another with their labels', async () => {
  const { page } = await site.open('/guides/components/', options)
  const tabs = page.locator('kb-tabs').first()
  expect(await tabs.locator('.tab:visible').count()).toBe(2)
  expect(await tabs.locator('.tab-label:visible').allTextContents()).toEqual(['Linux', 'Windows'])
})

test('no page shows a button that does nothing', async () => {
  const { page } = await site.open('/guides/markdown/', options)
  expect(await page.locator('button:visible').count()).toBe(0)
})

test('every page names a way to reach people, and has help last in the navigation of its header', async () => {
  const { page } = await site.open(undefined, options)
  for (const { name, path } of pageTypes.filter((type) => type.site === undefined)) {
    await page.goto(site.url(path))
    const hrefs = await page
      .locator('a:visible')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    const isWay = (href: string): boolean =>
      /^(mailto:|tel:|https:\/\/(forum|chat)\.)/.test(href) || href.endsWith('/help/')
    const last = await page.locator('.site-nav a').last().getAttribute('href')
    expect([name, hrefs.some(isWay), last]).toEqual([name, true, expect.stringMatching(/^(\/zh-cn)?\/help\/$/)])
  }
})
