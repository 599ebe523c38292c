import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { flag, hostileTitles } from './support/hostile-content.ts'
import { useSite } from './support/use-site.ts'

const site = useSite('hostile')
const names = Object.keys(hostileTitles) as (keyof typeof hostileTitles)[]

async function expectHarmless(page: Page, problems: string[]): Promise<void> {
  const found = await page.evaluate((name) => {
    const handlers = [...document.querySelectorAll('*')].flatMap((element) =>
      [...element.attributes]
        .filter((attribute) => attribute.name.startsWith('on') || /^\s*javascript:/i.test(attribute.value))
        .map((attribute) => `${element.tagName} ${attribute.name}`),
    )
    const elements = document.querySelectorAll(
      'iframe, object, embed, main script:not([src^="/_kb/"]), main style, main link, img[src=x], base',
    )
    return { ran: name in window, handlers, elements: [...elements].map(({ outerHTML }) => outerHTML) }
  }, flag)
  expect(found).toEqual({ ran: false, handlers: [], elements: [] })
  expect(problems).toEqual([])
}

test.each(names)('an article called by %s shows its title as text, and nothing of it runs', async (name) => {
  const { page, problems } = await site.open(`/faq/topic/${name}/`)
  const shown = await page.evaluate(() => document.querySelector('h1')?.textContent?.replace(/\s+/g, ' ').trim())
  expect(strip(shown)).toBe(strip(hostileTitles[name]))
  await page.locator('main a').evaluateAll((links) => {
    for (const link of links) (link as HTMLElement).dispatchEvent(new Event('click', { bubbles: false }))
  })
  await expectHarmless(page, problems)
})

test.each(names)('the data for machines in the page of %s parses', async (name) => {
  const { page } = await site.open(`/faq/topic/${name}/`)
  const scripts = await page.locator('script[type="application/ld+json"]').allTextContents()
  const data = scripts.map((text) => JSON.parse(text) as { '@type': string })
  expect(data.map((item) => item['@type']).sort()).toEqual(['BreadcrumbList', 'FAQPage'])
})

test.each([
  '/',
  '/topics/',
  '/topics/topic/',
  '/a-z/',
  '/runbooks/',
  '/runbooks/alert/',
  '/changes/',
  '/help/',
  '/nothing/',
])('%s shows hostile titles as text', async (path) => {
  const { page, problems } = await site.open(path)
  await page.waitForLoadState('networkidle')
  await expectHarmless(page, problems)
})

test('every page of the site can be reached, those of files with markup in their names too', async () => {
  const { page, problems } = await site.open('/a-z/')
  const hrefs = await page
    .locator('main section a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))
  expect(hrefs).toHaveLength(names.length + 4)
  for (const href of hrefs) {
    const response = await page.goto(href)
    expect([href, response?.status()]).toEqual([href, 200])
    await expectHarmless(page, problems)
  }
})

test('search shows hostile titles as text', async () => {
  const { page, problems } = await site.open('/search/?q=zanzibar')
  await page.waitForSelector('kb-search-page[data-state=answer]')
  const titles = await page.locator('.result-link').allTextContents()
  expect(titles.length).toBeGreaterThan(5)
  expect(titles.map(strip)).toContain(strip(hostileTitles.image))
  await expectHarmless(page, problems)
})

test('the search dialog shows hostile titles as text', async () => {
  const { page, problems } = await site.open('/')
  await page.keyboard.press('/')
  await page.fill('kb-search-dialog input[name=q]', 'zanzibar')
  await page.waitForSelector('kb-search-dialog .result-link')
  await expectHarmless(page, problems)
})

test.each(['/', '/topics/topic/', '/a-z/', '/faq/topic/long/', '/search/?q=zanzibar'])(
  '%s breaks a title that is one long word rather than growing wider than a phone',
  async (path) => {
    const { page } = await site.open(path, { viewport: { width: 320, height: 640 } })
    await page.waitForLoadState('networkidle')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  },
)

test.each(['/changes.xml', '/sitemap.xml', '/opensearch.xml'])('%s is well-formed', async (path) => {
  // A page of the site's own refuses to parse strings.
  const { page } = await site.open()
  const text = readFileSync(join(site.folder, path), 'utf8')
  const fault = await page.evaluate(
    (xml) => new DOMParser().parseFromString(xml, 'application/xml').querySelector('parsererror')?.textContent ?? '',
    text,
  )
  expect(fault).toBe('')
})

test('the list of articles for programs keeps the titles as they were written', () => {
  const { articles } = JSON.parse(readFileSync(join(site.folder, 'api/articles.json'), 'utf8')) as {
    articles: { title: string }[]
  }
  const titles = articles.map(({ title }) => strip(title))
  expect(
    Object.values(hostileTitles)
      .map(strip)
      .filter((title) => !titles.includes(title)),
  ).toEqual([])
})

/** Without what a title may lose: controls, and runs of white space. */
function strip(text: string | undefined): string {
  return (text ?? '')
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
}
