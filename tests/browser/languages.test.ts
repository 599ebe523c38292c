import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { useSite } from './support/use-site.ts'

const shipped = useSite('shipped')
const small = useSite('small')

test.each([
  ['/', '/zh-cn/'],
  ['/faq/writing/add-an-image/', '/zh-cn/faq/writing/add-an-image/'],
  ['/runbooks/disk-full/', '/zh-cn/runbooks/disk-full/'],
  ['/tiers/', '/zh-cn/tiers/'],
  ['/topics/writing/', '/zh-cn/topics/writing/'],
  ['/search/', '/zh-cn/search/'],
])('leads from %s to %s and back', async (english, chinese) => {
  const { page, problems } = await shipped.open(english)
  expect(await page.getAttribute('html', 'lang')).toBe('en')
  await Promise.all([page.waitForURL(shipped.url(chinese)), page.click('.site-switches a[hreflang=zh-CN]')])
  expect(await page.getAttribute('html', 'lang')).toBe('zh-CN')
  await Promise.all([page.waitForURL(shipped.url(english)), page.click('.site-switches a[hreflang=en]')])
  expect(problems).toEqual([])
})

test.each([
  ['/search/?q=image&kind=faq&topic=writing', '/zh-cn/search/?q=image&kind=faq&topic=writing'],
  ['/guides/checking/#severities', '/zh-cn/guides/checking/#severities'],
])('takes along what was asked or read, from %s to %s, and back by keyboard', async (english, chinese) => {
  const { page, problems } = await shipped.open(english)
  await page.click('.site-switches a[hreflang=zh-CN]')
  await page.waitForURL(shipped.url(chinese))
  await page.focus('.site-switches a[hreflang=en]')
  await page.keyboard.press('Enter')
  await page.waitForURL(shipped.url(english))
  expect(problems).toEqual([])
})

const notThere = '/zh-cn/faq/writing/add-an-imag/'
/** What a page says of its language, and where its frame and its ways lead. */
const readLanguage = (page: Page) =>
  page.evaluate(() => [
    document.documentElement.lang,
    document.title,
    document.querySelector('h1')?.textContent,
    ...[...document.querySelectorAll('.site-nav a, .site-search, .ways a')].map((link) => link.getAttribute('href')),
  ])
const inChinese = [
  'zh-CN',
  '页面不存在 · Tierzero 帮助中心',
  '页面不存在',
  ...['/zh-cn/topics/', '/zh-cn/runbooks/', '/zh-cn/tiers/', '/zh-cn/help/', '/zh-cn/search/'],
  ...['/zh-cn/search/', '/zh-cn/a-z/', '/zh-cn/'],
]

test.each([true, false])(
  'a page that is not there is in the language that was asked for, script: %s',
  async (javaScriptEnabled) => {
    const { page } = await shipped.open(notThere, { javaScriptEnabled })
    expect(await readLanguage(page)).toEqual(inChinese)
    expect(page.url()).toBe(shipped.url(notThere))
    expect(await page.locator('.other').count()).toBe(0)
    if (javaScriptEnabled) await page.waitForSelector('kb-nearest a[href="/zh-cn/faq/writing/add-an-image/"]')
  },
)

/** Answers as a host does that knows one page for all that is not there. */
const answerFromTop = (page: Page, paths: string) =>
  page.route(paths, (route) => {
    const body = readFileSync(join(shipped.folder, '404.html'), 'utf8')
    return route.fulfill({ status: 404, contentType: 'text/html', body })
  })

test('a host that knows one page for what is not there leads to that of the language, below the address that was asked for', async () => {
  const { page, problems } = await shipped.open('/')
  await answerFromTop(page, '**/zh-cn/faq/**')
  await page.goto(shipped.url(`${notThere}?q=1`))
  await page.waitForSelector('html[lang=zh-CN] kb-nearest a[href="/zh-cn/faq/writing/add-an-image/"]')
  expect(await readLanguage(page)).toEqual(inChinese)
  expect(page.url()).toBe(shipped.url(`${notThere}?q=1`))
  await page.goBack()
  expect(page.url()).toBe(shipped.url('/'))
  expect(problems.filter((problem) => !problem.includes('404'))).toEqual([])
})

test('a host without a page for the language shows the one that it has, and says so in the other language', async () => {
  const { page } = await shipped.open('/')
  await answerFromTop(page, '**/zh-cn/**')
  await page.goto(shipped.url(notThere))
  await page.waitForSelector('html[lang=en] kb-nearest a[href="/zh-cn/faq/writing/add-an-image/"]')
  expect(page.url()).toBe(shipped.url(notThere))
  expect(await page.locator('.other:visible').textContent()).toContain('页面不存在。')
})

test('the page that is not there shows no address of another site', async () => {
  const { page, problems } = await shipped.open()
  for (const address of ['//other.example/', '/\\other.example/', 'https://other.example/']) {
    await page.goto('about:blank')
    const looked = page.waitForResponse('**/api/articles.json')
    await page.goto(shipped.url(`/zh-cn/404.html#asked=${address}`))
    await looked
    expect(new URL(page.url()).pathname).toBe('/zh-cn/404.html')
  }
  expect(problems).toEqual([])
})

test('names every translation of an article in its head, with full addresses', async () => {
  const expected = [
    ['en', 'https://tierzero.example/faq/writing/add-an-image/'],
    ['x-default', 'https://tierzero.example/faq/writing/add-an-image/'],
    ['zh-CN', 'https://tierzero.example/zh-cn/faq/writing/add-an-image/'],
  ]
  for (const path of ['/faq/writing/add-an-image/', '/zh-cn/faq/writing/add-an-image/']) {
    const { page } = await shipped.open(path)
    const links = await page
      .locator('link[rel=alternate][hreflang]')
      .evaluateAll((all) => all.map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')]))
    expect(links.sort()).toEqual(expected)
    expect(await page.getAttribute('link[rel=canonical]', 'href')).toBe(`https://tierzero.example${path}`)
  }
})

test('shows an article that is not translated in its own language, with a notice in the language of the page', async () => {
  const { page, problems } = await small.open('/zh-cn/faq/login/only/')
  expect(await page.getAttribute('html', 'lang')).toBe('zh-CN')
  expect(await page.getAttribute('h1', 'lang')).toBe('en')
  expect(await page.getAttribute('.prose', 'lang')).toBe('en')
  expect(await page.textContent('.notice')).toMatch(/\p{Script=Han}/u)
  expect(await page.getAttribute('link[rel=canonical]', 'href')).toBe('https://small.example/faq/login/only/')
  expect(problems).toEqual([])
})

test('reads from right to left in Arabic, and offers the other two languages', async () => {
  const { page } = await small.open('/ar/faq/login/reset/')
  expect(await page.getAttribute('html', 'lang')).toBe('ar')
  expect(await page.getAttribute('html', 'dir')).toBe('rtl')
  await page.click('.languages summary')
  const offered = await page
    .locator('.languages a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  expect(offered).toEqual(['/faq/login/reset/', '/zh-cn/faq/login/reset/'])
})

test('shows an untranslated article from left to right inside a page from right to left', async () => {
  const { page } = await small.open('/ar/faq/login/only/')
  expect(await page.getAttribute('html', 'dir')).toBe('rtl')
  const direction = await page.locator('.prose').evaluate((prose) => getComputedStyle(prose).direction)
  expect(direction).toBe('ltr')
})

const arabic = [
  ['/ar/', ['How can we help?', 'Topics', '1 article', 'Still need help?', 'Search', 'Changes']],
  ['/ar/search/?q=xqzvkw', ['Search', 'Check the spelling, or try fewer or other words.']],
  ['/ar/faq/login/reset/', ['Home', 'Still need help?', 'How to reach us']],
  [
    '/ar/faq/login/only/',
    ['Not translated yet', 'This article is not available in العربية. You are reading it in English.'],
  ],
] as const

test.each(arabic)(
  '%s says in which language its own texts are, and sets them where the page begins',
  async (path, texts) => {
    const { page, problems } = await small.open(path)
    if (path.includes('search')) await page.waitForSelector('kb-search-page[data-state=none]')
    for (const text of texts) {
      const found = page.getByText(text, { exact: true }).filter({ visible: true }).first()
      const shown = await found.evaluate((element) => {
        const tagged = element.closest('[lang]')
        const style = getComputedStyle(element)
        return [tagged?.getAttribute('lang'), tagged?.getAttribute('dir'), style.direction]
      })
      expect([text, ...shown]).toEqual([text, 'en', 'ltr', 'ltr'])
    }
    const heading = page.locator('main :is(h1, .callout-title)[data-ui]').first()
    if ((await heading.count()) > 0) {
      const gap = await heading.evaluate((element) => {
        const range = document.createRange()
        range.selectNodeContents(element)
        return element.getBoundingClientRect().right - range.getBoundingClientRect().right
      })
      expect(Math.abs(gap)).toBeLessThan(40)
    }
    expect(problems).toEqual([])
  },
)

test('a version begins with its number in an article in Arabic', async () => {
  const { page } = await small.open('/ar/faq/login/reset/')
  const versions = await page.locator('.facts bdi').evaluateAll((all) =>
    all.map((element) => {
      const leftOf = (at: number): number => {
        const range = document.createRange()
        const text = element.firstChild as Text
        range.setStart(text, at)
        range.setEnd(text, at + 1)
        return range.getBoundingClientRect().left
      }
      return [element.textContent, leftOf(0) < leftOf(2)]
    }),
  )
  expect(versions).toEqual([
    ['1.x', true],
    ['2.x', true],
  ])
})

test('an article in Arabic has its code from left to right, and its own texts are in Arabic', async () => {
  const { page } = await small.open('/ar/faq/login/reset/')
  const code = await page.locator('figure.code pre').evaluate((pre) => {
    const { direction, textAlign } = getComputedStyle(pre)
    return [direction, textAlign]
  })
  expect(code).toEqual(['ltr', 'left'])
  expect(await page.locator('h1').evaluate((heading) => heading.closest('[lang]')?.getAttribute('lang'))).toBe('ar')
})

test.each([
  ['/faq/login/reset/', '.facts time', '4 March 2026'],
  ['/search/?q=reset', '.result-facts time', '4 March 2026'],
  ['/ar/faq/login/reset/', '.facts time', '5 March 2026'],
  [`/ar/search/?q=${encodeURIComponent('إعادة تعيين كلمة المرور')}`, '.result-facts time', '5 March 2026'],
  ['/ar/changes/', 'h2 time', '5 March 2026'],
  ['/ar/coverage/', '.days span', '1 September 2025'],
])('%s writes a date as the language of its interface does', async (path, selector, date) => {
  const { page, problems } = await small.open(path, { locale: 'en-US' })
  const shown = page.locator(selector).first()
  await shown.waitFor()
  const language = await shown.evaluate((element) => element.closest('[lang]')?.getAttribute('lang'))
  expect([await shown.textContent(), language, problems]).toEqual([date, 'en', []])
  expect(await shown.evaluate((element) => getComputedStyle(element).direction)).toBe('ltr')
})

test.each(['/', '/zh-cn/'])('a page in a language of the interface needs no such marks: %s', async (path) => {
  const { page } = await small.open(path)
  expect(await page.locator('[data-ui]').count()).toBe(0)
  // Nor do the styles of one component reach into another.
  const classes = await page.locator('main [class]').evaluateAll((all) => all.map((element) => [...element.classList]))
  expect(classes.filter((names) => names.filter((name) => name.startsWith('astro-')).length > 1)).toEqual([])
})

test('the comparison of tiers says in the visitor’s zone whether somebody is there', async () => {
  const { page, problems } = await shipped.open(undefined, { timezoneId: 'Asia/Shanghai' })
  const nowAt = async (path: string, time: string): Promise<string[]> => {
    await page.clock.setFixedTime(time)
    await page.goto(shipped.url(path))
    await page.waitForSelector('kb-open-now:not(:empty)')
    return page.locator('kb-open-now').allTextContents()
  }
  // A Tuesday at 15:00 and a Saturday at noon in Berlin; a subscription is answered round the clock, the community never for sure.
  expect(await nowAt('/tiers/', '2026-11-24T14:00:00Z')).toEqual(['Somebody is there now.', 'Somebody is there now.'])
  expect((await nowAt('/tiers/', '2026-11-28T11:00:00Z'))[0]).toBe(
    'Somebody is there again from Mon 16:00 (UTC+8), your time.',
  )
  expect((await nowAt('/zh-cn/tiers/', '2026-11-24T14:00:00Z'))[0]).toBe('现在有人值守。')
  expect(problems).toEqual([])
})
