import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { useSite } from './support/use-site.ts'

const site = useSite('shipped')
const answered = 'kb-search-page:is([data-state=answer], [data-state=none])'
const toTotal = async (page: Page): Promise<number> =>
  Number.parseInt((await page.textContent('kb-search-page [data-part=summary]')) ?? '', 10)

test('answers the query in its address', async () => {
  const { page, problems } = await site.open('/search/?q=disk')
  await page.waitForSelector(answered)
  expect(await page.inputValue('#kb-search-q')).toBe('disk')
  const links = page.locator('kb-search-page .result-link')
  expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toContain(
    '/runbooks/disk-full/',
  )
  expect(problems).toEqual([])
})

test('narrows by facets, says so in its address, and comes back to it', async () => {
  const { page, problems } = await site.open('/search/?q=build')
  await page.waitForSelector(answered)
  const all = await toTotal(page)
  const runbooks = page.locator('input[name=kind][value=runbook]')
  const label = page.locator('label', { has: runbooks })
  const counted = Number(await label.locator('[data-count]').textContent())
  await runbooks.check()
  await expect.poll(() => toTotal(page)).toBe(counted)
  expect(counted).toBeGreaterThan(0)
  expect(counted).toBeLessThan(all)
  expect(new URL(page.url()).search).toBe('?q=build&kind=runbook')
  expect(new Set(await page.locator('kb-search-page .result-kind').allTextContents())).toEqual(new Set(['Runbook']))
  await page.reload()
  await page.waitForSelector(answered)
  expect(await runbooks.isChecked()).toBe(true)
  expect(await toTotal(page)).toBe(counted)
  await page.click('[data-clear]')
  await expect.poll(() => toTotal(page)).toBe(all)
  expect(new URL(page.url()).search).toBe('?q=build')
  expect(problems).toEqual([])
})

test.each(['kind', 'topic', 'audience'])('has counts by %s that are what choosing one leaves', async (facet) => {
  const { page } = await site.open('/search/?q=site')
  await page.waitForSelector(answered)
  const box = page.locator(`label:not([hidden]) > input[name=${facet}]`).first()
  const counted = Number(await box.locator('xpath=..').locator('[data-count]').textContent())
  await box.check()
  await expect.poll(() => toTotal(page)).toBe(counted)
})

test('shows more results on request, with the focus on the first of them', async () => {
  const { page } = await site.open('/search/?q=the+site')
  await page.waitForSelector(answered)
  const items = page.locator('kb-search-page .results > li')
  expect(await items.count()).toBe(10)
  await page.click('[data-more]')
  await expect.poll(() => items.count()).toBeGreaterThan(10)
  const eleventh = items.nth(10).locator('a').first()
  await expect.poll(() => eleventh.evaluate((link) => link === document.activeElement)).toBe(true)
})

test('follows the field while somebody types, in its address too', async () => {
  const { page } = await site.open('/search/')
  await page.locator('#kb-search-q').pressSequentially('pictures', { delay: 20 })
  await page.waitForSelector(answered)
  expect(new URL(page.url()).search).toBe('?q=pictures')
})

test('offers ways on when nothing is found', async () => {
  const { page } = await site.open('/search/?q=xqzvkw')
  await page.waitForSelector('kb-search-page[data-state=none]')
  expect(await page.textContent('kb-search-page [data-part=summary]')).toBe('No article matches “xqzvkw”.')
  expect(await page.isVisible('.search-ways a[href="/a-z/"]')).toBe(true)
  expect(await page.isVisible('.search-ways a[href="/help/"]')).toBe(true)
})

test('finds Chinese words inside Chinese sentences', async () => {
  const { page, problems } = await site.open(`/zh-cn/search/?q=${encodeURIComponent('搜索')}`)
  await page.waitForSelector('kb-search-page[data-state=answer]')
  const hrefs = await page.locator('.result-link').evaluateAll((all) => all.map((link) => link.getAttribute('href')))
  expect(hrefs.length).toBeGreaterThan(3)
  expect(hrefs.filter((href) => !href?.startsWith('/zh-cn/'))).toEqual([])
  expect(await page.locator('.result-excerpt mark').first().textContent()).toContain('搜索')
  expect(problems).toEqual([])
})

test('shows a query made of markup as text', async () => {
  const query = '"><img src=x onerror=window.pwned=1>'
  const { page, problems } = await site.open(`/search/?q=${encodeURIComponent(query)}`)
  await page.waitForSelector(answered)
  expect(await page.inputValue('#kb-search-q')).toBe(query)
  expect(await page.locator('img[src=x]').count()).toBe(0)
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false)
  expect(problems).toEqual([])
})
