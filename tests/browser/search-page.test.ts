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

test('counts nothing for filters before there is a question', async () => {
  const { page } = await site.open('/search/?kind=runbook')
  const label = page.locator('label', { has: page.locator('input[name=kind][value=runbook]') })
  await expect.poll(() => label.isVisible()).toBe(true)
  expect((await label.textContent())?.trim()).toBe('Runbooks')
  await page.fill('#kb-search-q', 'disk')
  await expect.poll(() => label.locator('[data-count]').textContent()).toMatch(/^[1-9]/)
})

test('says of filters that leave nothing how to be rid of them, and nothing of the spelling', async () => {
  const { page, problems } = await site.open('/search/?q=disk&kind=tier')
  await page.waitForSelector('kb-search-page[data-state=filtered]')
  expect(await page.textContent('kb-search-page [data-part=summary]')).toBe(
    'No article matches “disk” with these filters.',
  )
  expect(await page.locator('kb-search-page .search-hint:visible').count()).toBe(0)
  await page.locator('kb-search-page .search-found').getByRole('button', { name: 'Clear filters' }).click()
  await page.waitForSelector(answered)
  expect(await toTotal(page)).toBeGreaterThan(0)
  expect(new URL(page.url()).search).toBe('?q=disk')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('kb-search-q')
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

test('goes back to the question before, and forth, while typing leaves no trace of its own', async () => {
  const { page, problems } = await site.open('/')
  await page.goto(site.url('/search/?q=disk'))
  await page.waitForSelector(answered)
  const summary = () => page.textContent('kb-search-page [data-part=summary]')
  const ask = async (query: string): Promise<void> => {
    await page.click('#kb-search-q', { clickCount: 3 })
    await page.keyboard.type(query, { delay: 20 })
    await expect.poll(summary).toContain(`“${query}”`)
    await page.keyboard.press('Enter')
  }
  await ask('image')
  await ask('table')
  for (const query of ['image', 'disk']) {
    await page.goBack()
    await expect.poll(summary).toContain(`“${query}”`)
    expect([await page.inputValue('#kb-search-q'), new URL(page.url()).search]).toEqual([query, `?q=${query}`])
  }
  await page.goForward()
  await expect.poll(summary).toContain('“image”')
  await page.goBack()
  await page.goBack()
  expect(new URL(page.url()).pathname).toBe('/')
  expect(problems).toEqual([])
})

test.each(['/', 'Control+k'])('selects what the field holds on %s', async (key) => {
  const { page } = await site.open('/search/?q=disk')
  await page.waitForSelector(answered)
  await page.locator('h1').click()
  await page.keyboard.press(key)
  await page.keyboard.type('image')
  expect(await page.inputValue('#kb-search-q')).toBe('image')
})

test('comes back from a result to the list as it was left', async () => {
  const { page } = await site.open('/search/?q=the+site')
  await page.waitForSelector(answered)
  const items = page.locator('kb-search-page .results > li')
  await page.click('[data-more]')
  await expect.poll(() => items.count()).toBeGreaterThan(10)
  const shown = await items.count()
  const last = items.nth(shown - 2).locator('.result-link')
  await last.scrollIntoViewIfNeeded()
  await page.waitForTimeout(300)
  const before = await page.evaluate(() => scrollY)
  expect(before).toBeGreaterThan(800)
  await Promise.all([page.waitForURL((url) => url.pathname !== '/search/'), last.click()])
  await page.goBack()
  await page.waitForSelector(answered)
  await expect.poll(() => items.count()).toBe(shown)
  await expect.poll(() => page.evaluate(() => Math.abs(scrollY))).toBeGreaterThan(before - 5)
  expect(await page.evaluate(() => scrollY)).toBeLessThan(before + 5)
})

test('says what was not found, offers the topics that it names, then people, each apart from the others', async () => {
  const { page } = await site.open('/search/?q=languagesssq')
  await page.waitForSelector('kb-search-page[data-state=none]')
  expect(await page.textContent('kb-search-page [data-part=summary]')).toBe('No article here answers “languagesssq”.')
  const topics = page.locator('kb-search-page [data-part=topics] li')
  expect(await topics.allTextContents()).toEqual(['Languages'])
  const tops = await page
    .locator('kb-search-page :is([data-part=summary], #kb-search-page-topics, #kb-search-page-person)')
    .evaluateAll((all) => all.map((part) => part.getBoundingClientRect().top))
  expect(tops).toEqual(tops.toSorted((a, b) => a - b))
  expect(await page.isVisible('.search-ways a[href="/a-z/"]')).toBe(true)
})

test('where nothing was found, the ways to people are those of the strip below, which stays where it is', async () => {
  const { page } = await site.open('/search/?q=search')
  await page.waitForSelector(answered)
  const read = (part: string): Promise<string[]> =>
    page
      .locator(`${part} :is(h2, p, a)`)
      .filter({ visible: true })
      .evaluateAll((all) => all.map((each) => `${each.textContent} ${each.getAttribute('href') ?? ''}`.trim()))
  const strip = await read('.help-band')
  expect(strip).toEqual([
    'Still need help?',
    'Ask people. Your question also shows us which article is missing or unclear.',
    'How to reach us /help/',
    'Chat https://chat.example.com',
    'E-mail mailto:help@example.com',
  ])
  expect(await read('kb-search-page .search-person')).toEqual([])
  await page.goto(site.url('/search/?q=xqzvkw'))
  await page.waitForSelector('kb-search-page[data-state=none]')
  expect(await read('.help-band')).toEqual(strip)
  expect(await read('kb-search-page .search-person')).toEqual(strip)
})

test.each(['xqzvkw', 'best pizza in town', 'printer paper jam'])(
  'calls no topic near to “%s”, and offers all of them',
  async (question) => {
    const { page } = await site.open(`/search/?q=${encodeURIComponent(question)}`)
    await page.waitForSelector('kb-search-page[data-state=none]')
    expect(await page.isVisible('kb-search-page [data-part=nearest]')).toBe(false)
    const ways = page.locator('.search-ways a').filter({ visible: true })
    const texts = await ways.evaluateAll((links) => links.map((link) => link.textContent))
    expect(texts).toEqual(['Everything from A to Z', 'Topics', 'How to reach us', 'Chat', 'E-mail'])
  },
)

test('finds Chinese words inside Chinese sentences', async () => {
  const { page, problems } = await site.open(`/zh-cn/search/?q=${encodeURIComponent('搜索')}`)
  await page.waitForSelector('kb-search-page[data-state=answer]')
  const hrefs = await page.locator('.result-link').evaluateAll((all) => all.map((link) => link.getAttribute('href')))
  expect(hrefs.length).toBeGreaterThan(3)
  expect(hrefs.filter((href) => !href?.startsWith('/zh-cn/'))).toEqual([])
  const marks = await page.locator('.result-excerpt mark').allTextContents()
  expect(new Set(marks)).toEqual(new Set(['搜索']))
  expect(problems).toEqual([])
})

test('marks a Chinese word, not the characters that others share with it, on the page that it leads to as well', async () => {
  const { page } = await site.open(`/zh-cn/search/?q=${encodeURIComponent('链接')}`)
  await page.waitForSelector('kb-search-page[data-state=answer]')
  expect(new Set(await page.locator('.result-excerpt mark').allTextContents())).toEqual(new Set(['链接']))
  await page.click('.result-link[href="/zh-cn/runbooks/broken-links/"]')
  await page.waitForSelector('.marks-bar')
  const marked = await page.evaluate(() => [...(CSS.highlights.get('kb-search') ?? [])].map(String))
  expect(new Set(marked)).toEqual(new Set(['链接']))
})

test('marks words in the article, and not in the lists of links around it', async () => {
  const { page } = await site.open('/search/?q=tables+in+markdown')
  await page.waitForSelector(answered)
  await page.click('.result-link[href="/guides/markdown/"]')
  await page.waitForSelector('.marks-bar')
  expect(await page.locator('main nav', { hasText: 'Tables' }).count()).toBeGreaterThan(0)
  const parents = await page.evaluate(() =>
    [...(CSS.highlights.get('kb-search') ?? [])].map((range) => {
      const parent = (range as Range).startContainer.parentElement
      return parent?.closest('nav, button, h1, h2')?.localName ?? 'text'
    }),
  )
  expect(new Set(parents)).toEqual(new Set(['h1', 'h2', 'text']))
})

test.each(['redirect', 'build', 'nginx'])(
  'shows for “%s” a passage under every heading that it offers',
  async (query) => {
    const { page } = await site.open(`/search/?q=${query}`)
    await page.waitForSelector(answered)
    const sections = await page
      .locator('.result-sections > li')
      .evaluateAll((all) => all.map((section) => section.querySelector('.result-excerpt')?.textContent?.trim() ?? ''))
    expect(sections.length).toBeGreaterThan(0)
    expect(sections.filter((text) => text === '')).toEqual([])
  },
)

test('shows a query made of markup as text', async () => {
  const query = '"><img src=x onerror=window.pwned=1> image'
  const { page, problems } = await site.open(`/search/?q=${encodeURIComponent(query)}`)
  await page.waitForSelector(answered)
  expect(await page.inputValue('#kb-search-q')).toBe(query)
  expect(await page.locator('img[src=x]').count()).toBe(0)
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false)
  expect(problems).toEqual([])
})
