import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { checkAccessibility } from './support/check-accessibility.ts'
import { useSite } from './support/use-site.ts'

const shipped = useSite('shipped')
const small = useSite('small')

const dialog = 'kb-search-dialog'
const field = `${dialog} input[name=q]`
const settled = ':is([data-state=answer], [data-state=none], [data-state=hint])'

async function askDialog(page: Page, question: string): Promise<void> {
  await page.keyboard.press('/')
  await page.fill(field, question)
  await page.waitForSelector(`${dialog}${settled}`, { state: 'attached' })
}

async function askPage(page: Page, question: string, home = '/'): Promise<void> {
  await page.goto(shipped.url(`${home}search/?q=${encodeURIComponent(question)}`))
  await page.waitForSelector(`kb-search-page${settled}`)
}

const hrefs = (page: Page, host: string): Promise<(string | null)[]> =>
  page.locator(`${host} .result-link`).evaluateAll((all) => all.map((link) => link.getAttribute('href')))

const log =
  'Nov 25 08:14:02 web-1 alertmanager[812]: level=error msg="SupportSiteBuildDiskFull firing" err="ENOSPC: no space left on device, write"'

describe.each([
  ['a whole sentence', '/', 'How do I put a picture into one of my articles?', '/faq/writing/add-an-image/'],
  ['a question with typos', '/', 'add an immage to an artcile', '/faq/writing/add-an-image/'],
  ['a line of a log', '/', log, '/runbooks/disk-full/'],
  ['a question in Chinese', '/zh-cn/', '怎么在文章里插入图片？', '/zh-cn/faq/writing/add-an-image/'],
])('finds the article for %s', (_, home, question, article) => {
  test('in the dialog', async () => {
    const { page, problems } = await shipped.open(home)
    await askDialog(page, question)
    expect((await hrefs(page, dialog)).slice(0, 3)).toContain(article)
    expect(problems).toEqual([])
  })

  test('on the search page', async () => {
    const { page, problems } = await shipped.open()
    await askPage(page, question, home)
    expect((await hrefs(page, 'kb-search-page')).slice(0, 3)).toContain(article)
    expect(problems).toEqual([])
  })
})

describe.each([
  ['/', 'how do I bake bread', 'No article here answers “how do I bake bread”.'],
  ['/zh-cn/', '怎么烤面包', '本站没有文章能回答“怎么烤面包”。'],
])('on %s has no article for “%s”, says so, and offers topics and people', (home, question, summary) => {
  test('in the dialog', async () => {
    const { page, problems } = await shipped.open(home)
    await askDialog(page, question)
    await expectNothing(page, dialog)
    expect(problems).toEqual([])
  })

  test('on the search page', async () => {
    const { page, problems } = await shipped.open()
    await askPage(page, question, home)
    await expectNothing(page, 'kb-search-page')
    expect(problems).toEqual([])
  })

  async function expectNothing(page: Page, host: string): Promise<void> {
    expect(await page.textContent(`${host} [data-part=summary]`)).toBe(summary)
    expect(await page.getAttribute(host, 'data-answer')).toBe('nothing')
    expect(await hrefs(page, host)).toEqual([])
    expect(await page.locator(`${host} [data-elsewhere]:not([hidden])`).count()).toBe(0)
    const ways = page.locator(`${host} .search-ways > ul a`).filter({ visible: true })
    const addresses = await ways.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))
    expect(addresses).toContain(shipped.url(`${home}topics/`))
    for (const href of addresses) expect((await page.request.get(href)).status()).toBe(200)
    const helps = page.locator(`${host} .search-person a[href="${home}help/"]`)
    expect(await helps.isVisible()).toBe(true)
    expect(await page.isVisible(`${host} .search-ways a[href="${home}a-z/"]`)).toBe(true)
  }
})

test.each([
  ['/', '如何添加图片', 'nothing', '/zh-cn/search/?q=%E5%A6%82%E4%BD%95%E6%B7%BB%E5%8A%A0%E5%9B%BE%E7%89%87', 'zh-CN'],
  ['/zh-cn/', 'pizza dough recipe', 'nothing', '/search/?q=pizza%20dough%20recipe', 'en'],
  ['/zh-cn/', 'how do I add an image', 'maybe', '/search/?q=how%20do%20I%20add%20an%20image', 'en'],
])(
  'on %s leads from “%s”, to which it says %s, to the search of its language',
  async (home, question, state, href, lang) => {
    const { page, problems, requests } = await shipped.open(home)
    await askDialog(page, question)
    expect(await page.getAttribute(dialog, 'data-answer')).toBe(state)
    const link = page.locator(`${dialog} [data-elsewhere]:not([hidden])`)
    expect([await link.getAttribute('href'), await link.getAttribute('lang')]).toEqual([shipped.url(href), lang])
    expect(await link.isVisible()).toBe(true)
    const asked = new Set(requests)
    await Promise.all([page.waitForURL(`**${href}`), link.click()])
    await page.waitForSelector('kb-search-page:is([data-state=answer], [data-state=none]) form')
    const others = `/${lang.toLowerCase()}_`
    expect([...asked].filter((path) => path.includes(others))).toEqual([])
    expect(requests.some((path) => path.includes(others))).toBe(true)
    expect(problems).toEqual([])
  },
)

test('does not search for how a Chinese word sounds while it is being written', async () => {
  const { page, problems } = await shipped.open('/zh-cn/')
  await askDialog(page, '发布')
  await page.fill(`${dialog} input[name=q]`, '')
  await page.waitForSelector(`${dialog}[data-state=idle] form`)
  const client = await page.context().newCDPSession(page)
  for (const text of ['t', 'tu', 'tu pian']) {
    await client.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
    await page.waitForTimeout(300)
    expect(await page.getAttribute(dialog, 'data-state')).toBe('idle')
  }
  await client.send('Input.insertText', { text: '图片' })
  await page.waitForSelector(`${dialog}[data-state=answer] form`)
  expect(await page.textContent(`${dialog} [data-part=summary]`)).toContain('“图片”')
  expect(problems).toEqual([])
})

test('says which word it took for another, to the ear as well', async () => {
  const { page, problems } = await shipped.open('/')
  await askDialog(page, 'how do I add a pictrue')
  const said = 'No article has “pictrue”: these have “picture”.'
  expect(await page.textContent(`${dialog} [data-part=mistyped]`)).toBe(said)
  await expect.poll(() => page.textContent(`${dialog} [role=status]`)).toContain(said)
  await page.fill(`${dialog} input[name=q]`, 'how do I add a picture')
  await expect.poll(() => page.isVisible(`${dialog} [data-part=mistyped]`)).toBe(false)
  expect(problems).toEqual([])
})

test('says that it is not sure where it is not, and shows the way to people below', async () => {
  const { page } = await shipped.open('/')
  await askDialog(page, 'the server says no when I press the button in the settings')
  expect(await page.getAttribute(dialog, 'data-answer')).toBe('maybe')
  expect(await page.textContent(`${dialog} [data-part=summary]`)).toMatch(/^\d+ articles? that may help with “/)
  const hint = page.locator(`${dialog} [data-when=maybe]`)
  expect(await hint.textContent()).toBe('no sure answer')
  // In the line of the sentence before it.
  const places = [await page.locator(`${dialog} [data-part=summary]`).boundingBox(), await hint.boundingBox()]
  const [above, same] = places.map((place) => (place?.y ?? 0) + (place?.height ?? 0) / 2)
  expect(Math.abs((above ?? 0) - (same ?? 0))).toBeLessThan(4)
  expect((await hrefs(page, dialog)).length).toBeGreaterThan(0)
  expect(await page.isVisible(`${dialog} .search-ways a[href="/help/"]`)).toBe(true)
})

test.each([
  ['/', '?!…', 'Type a word or two, or the whole question.'],
  ['/', 'how do I', 'These words alone fit every article. Add what it is about: a product, a task, an error.'],
  ['/zh-cn/', '。。。', '请输入一两个词，或者整个问题。'],
])('on %s asks for more instead of saying that nothing was found for “%s”', async (home, question, hint) => {
  const { page, problems } = await shipped.open(home)
  await askDialog(page, question)
  expect(await page.textContent(`${dialog} [data-part=summary]`)).toBe(hint)
  expect(await page.getAttribute(dialog, 'data-state')).toBe('hint')
  expect(await hrefs(page, dialog)).toEqual([])
  expect(await page.isVisible(`${dialog} .search-person`)).toBe(false)
  await askPage(page, question, home)
  expect(await page.textContent('kb-search-page [data-part=summary]')).toBe(hint)
  expect(problems).toEqual([])
})

test('says that the filters leave nothing where it is they that do', async () => {
  const { page } = await shipped.open('/search/?q=markdown&tier=none-such')
  await page.goto(shipped.url('/search/?q=disk+full'))
  await page.waitForSelector(`kb-search-page${settled}`)
  await page.locator('input[name=kind][value=runbook]').check()
  await page.fill('#kb-search-q', 'add an image')
  await expect
    .poll(() => page.textContent('kb-search-page [data-part=summary]'))
    .toMatch(/^(?:No article matches “add an image” with these filters\.|\d+ .+ “add an image”)$/)
  await page.fill('#kb-search-q', 'how do I bake bread')
  await expect
    .poll(() => page.textContent('kb-search-page [data-part=summary]'))
    .toBe('No article here answers “how do I bake bread”.')
})

test('shows the passage, its heading, the kind and the review of each result', async () => {
  const { page } = await shipped.open('/search/?q=how+do+I+write+alt+text+for+an+image')
  await page.waitForSelector(`kb-search-page${settled}`)
  const items = await page.locator('kb-search-page .results > li').evaluateAll((all) =>
    all.map((item) => ({
      kind: item.querySelector('.result-kind')?.textContent ?? '',
      date: item.querySelector('time')?.dateTime ?? '',
      reviewed: item.querySelector('.result-reviewed')?.textContent ?? '',
      marks: item.querySelectorAll('mark').length,
      section: item.querySelector('.result-excerpt > .result-section')?.getAttribute('href') ?? '',
      link: item.querySelector('.result-link')?.getAttribute('href') ?? '',
    })),
  )
  expect(items.length).toBeGreaterThan(3)
  for (const { kind, date, reviewed, marks, section, link } of items) {
    expect(['Question', 'Runbook', 'Support tier', 'Guide']).toContain(kind)
    if (date !== '') expect(reviewed).toMatch(/^Reviewed \d{1,2} [A-Z][a-z]+ \d{4}$/)
    expect(marks).toBeGreaterThan(0)
    if (section !== '') expect(section.startsWith(`${link}#`)).toBe(true)
  }
  expect(items.filter(({ date }) => date !== '').length).toBeGreaterThan(3)
  expect(items.filter(({ section }) => section !== '').length).toBeGreaterThan(0)
})

test('labels an article that is on its way out and shows it after one that is not', async () => {
  const { page } = await small.open('/search/?q=reset+a+password')
  await page.waitForSelector('kb-search-page[data-state=answer]')
  const items = page.locator('kb-search-page .results > li')
  expect(await items.locator('.result-link').allTextContents()).toEqual([
    'Reset a password',
    'Reset a password on the old portal',
  ])
  expect(await items.nth(0).locator('.result-facts').textContent()).toBe('QuestionReviewed 4 March 2026')
  expect(await items.nth(1).locator('.result-facts').textContent()).toBe(
    'No longer maintainedQuestionReviewed 3 February 2026',
  )
})

describe('is accessible, wide in light and narrow in dark,', () => {
  const states: [string, string][] = [
    ['when it has an answer', 'how do I put a picture into an article'],
    ['when it is not sure', 'the server says no when I press the button in the settings'],
    ['when it has nothing', 'how do I bake bread'],
    ['when it was asked nothing', 'how do I'],
  ]

  test.each(states)('%s', async (_, question) => {
    const { page, problems } = await shipped.open('/', { reducedMotion: 'reduce' })
    const violations: string[] = []
    await askDialog(page, question)
    violations.push(...(await checkEverywhere(page)))
    await page.setViewportSize({ width: 1280, height: 800 })
    await askPage(page, question)
    violations.push(...(await checkEverywhere(page)))
    expect({ violations, problems }).toEqual({ violations: [], problems: [] })
  })

  async function checkEverywhere(page: Page): Promise<string[]> {
    const found: string[] = []
    for (const [width, colorScheme] of [
      [1280, 'light'],
      [320, 'dark'],
    ] as const) {
      await page.setViewportSize({ width, height: 800 })
      await page.emulateMedia({ colorScheme })
      found.push(...(await checkAccessibility(page)))
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      if (wide > width) found.push(`${wide - width} px too wide at ${width}`)
    }
    return found
  }
})

test('asks once for a burst of keys', async () => {
  const { page } = await shipped.open()
  await page.addInitScript(() => {
    const asked: string[] = []
    Object.assign(window, { asked })
    const post = Worker.prototype.postMessage
    Worker.prototype.postMessage = function (this: Worker, message: { request?: { query: string } }) {
      if (message.request) asked.push(message.request.query)
      return Reflect.apply(post, this, [message])
    }
  })
  await page.goto(shipped.url('/'))
  await page.keyboard.press('/')
  await page.waitForFunction(() => customElements.get('kb-search-dialog') !== undefined)
  // Within one turn of the page, so that a busy machine cannot make two bursts of it.
  await page.locator(field).evaluate((input: HTMLInputElement) => {
    for (const letter of 'disk full') {
      input.value += letter
      input.dispatchEvent(new InputEvent('input', { bubbles: true }))
    }
  })
  await page.waitForSelector(`${dialog}${settled}`, { state: 'attached' })
  expect(await page.evaluate(() => (window as unknown as { asked: string[] }).asked)).toEqual(['disk full'])
})

test('without a network says so and leads to A–Z', async () => {
  const { page } = await shipped.open('/search/')
  await page.waitForLoadState('networkidle')
  await page.context().setOffline(true)
  await page.fill('#kb-search-q', 'image')
  await page.waitForSelector('kb-search-page[data-state=failed]')
  expect(await page.textContent('kb-search-page [data-part=summary]')).toBe(
    'You seem to be offline, and search needs the network.',
  )
  expect(await page.isVisible('kb-search-page .search-ways a[href="/a-z/"]')).toBe(true)
})
