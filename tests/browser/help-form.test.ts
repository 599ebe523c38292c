import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { checkAccessibility } from './support/check-accessibility.ts'
import { checkLayout } from './support/check-layout.ts'
import { helpForm, readSent, readStorage, writeTicket } from './support/fill-form.ts'
import { focusedElement } from './support/focused-element.ts'
import { useSite } from './support/use-site.ts'

const site = useSite('shipped')
const key = ['ghp', 'q7RkfmW2ZpXu9LsYb3NvHc6TdGa1JeQ8oKwi'].join('_')

/** Waits until typing counts as stopped: the answer has been announced. */
async function settle(page: Page): Promise<void> {
  await expect.poll(() => page.textContent(helpForm.status)).not.toBe('')
}

async function ask(page: Page, subject: string): Promise<void> {
  await page.fill(helpForm.subject, subject)
  await settle(page)
}

describe('while somebody types', () => {
  test('answers come below, with the focus where it was, one announcement and nothing that jumps', async () => {
    const { page, problems, requests } = await site.open()
    await page.addInitScript(() => {
      const seen = { heard: [] as string[], shift: 0 }
      Object.assign(window, { seen })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
          if (!entry.hadRecentInput) seen.shift += entry.value
      }).observe({ type: 'layout-shift', buffered: true })
      addEventListener('DOMContentLoaded', () => {
        const status = document.querySelector('kb-help-form [role=status]') as HTMLElement
        new MutationObserver(() => seen.heard.push(status.textContent)).observe(status, { childList: true })
      })
    })
    await page.goto(site.url('/help/'))
    const before = requests.length
    await page.locator(helpForm.subject).pressSequentially('disk is full during a build', { delay: 50 })
    await settle(page)
    expect(await page.locator(helpForm.answer).first().textContent()).toContain('Disk full during a build')
    expect(await page.locator(helpForm.answer).count()).toBeLessThanOrEqual(3)
    expect(await focusedElement(page)).toContain('kbf-subject')
    const seen = await page.evaluate(() => (window as unknown as { seen: { heard: string[]; shift: number } }).seen)
    expect(seen.heard).toEqual(['3 articles may help.'])
    expect(seen.shift).toBeLessThanOrEqual(0.1)
    expect(requests.slice(before).filter((path) => /disk|full/.test(path))).toEqual([])
    expect([page.url(), problems]).toEqual([site.url('/help/'), []])
  })

  test('nothing is shown rather than what has nothing to do with it', async () => {
    const { page } = await site.open('/help/')
    await ask(page, 'xqzvkw plfgh')
    expect(await page.locator(helpForm.answer).count()).toBe(0)
    expect(await page.textContent(helpForm.status)).toBe('No article answers this so far. Go on: people can.')
    await page.fill(helpForm.subject, 'the printer is out of paper')
    await expect.poll(() => page.textContent('[data-part=answers-state]')).toMatch(/^No article/)
    expect(await page.locator(helpForm.answer).count()).toBe(0)
  })

  test('details alone bring answers, too', async () => {
    const { page } = await site.open('/help/')
    await page.fill(helpForm.details, 'disk is full during a build')
    await page.waitForSelector(helpForm.answer)
    expect(await page.locator(helpForm.answer).first().textContent()).toContain('Disk full during a build')
  })

  test('there is room for answers, and none while there is nothing to answer', async () => {
    const { page } = await site.open('/help/')
    const room = page.locator('.help-answers')
    expect(await room.isVisible()).toBe(false)
    await page.locator(helpForm.subject).press('d')
    expect(await room.isVisible()).toBe(true)
    const height = (await room.boundingBox())?.height
    await ask(page, 'disk is full during a build')
    expect((await room.boundingBox())?.height).toBe(height)
    await page.locator(helpForm.answer).first().click()
    await page.fill(helpForm.subject, '')
    await expect.poll(() => page.locator(helpForm.answer).count()).toBe(1)
    expect(await room.isVisible()).toBe(true)
    await page.locator(helpForm.answer).first().click()
    await page.locator(helpForm.subject).press('x')
    await page.locator(helpForm.subject).press('Backspace')
    await expect.poll(() => room.isVisible()).toBe(false)
  })

  test('the way to people is in sight from the first moment', async () => {
    const { page } = await site.open('/help/', { viewport: { width: 390, height: 800 } })
    const links = page.locator('.help-now a')
    expect(await links.allTextContents()).toContain('All ways to reach us')
    for (const link of await links.all()) expect((await link.boundingBox())?.y).toBeLessThan(800)
    await page.click('.help-now >> text=All ways to reach us')
    const top = () => page.locator('#kb-ways').evaluate((ways) => ways.getBoundingClientRect().top)
    await expect.poll(top).toBeLessThan(200)
  })
})

describe('an answer', () => {
  test('opens in place and leaves what was typed; the article itself opens beside', async () => {
    const { page, problems } = await site.open('/help/')
    await page.fill(helpForm.details, 'since 2.1')
    await ask(page, 'disk full')
    await page.locator(helpForm.answer).first().click()
    const link = page.locator('.help-passage a').first()
    expect(await link.getAttribute('href')).toMatch(/^\/runbooks\/disk-full\//)
    expect(await page.locator('.help-passage p').first().textContent()).toMatch(/\w{3}/)
    const opened = page.context().waitForEvent('page')
    await link.click()
    await (await opened).waitForLoadState()
    expect([await page.inputValue(helpForm.subject), await page.inputValue(helpForm.details)]).toEqual([
      'disk full',
      'since 2.1',
    ])
    expect(problems).toEqual([])
  })

  test('that solved it ends the matter: nothing is kept', async () => {
    const { page } = await site.open('/help/')
    await ask(page, 'disk full')
    await page.locator(helpForm.answer).first().click()
    await page.locator('[data-action=solved]').first().click()
    expect(await page.textContent('kb-help-form h2:focus')).toBe('Good to hear')
    await page.waitForTimeout(600)
    expect(await readStorage(page)).toEqual(['{}', '{}'])
    await page.click('[data-action=again]')
    expect([await page.inputValue(helpForm.subject), await focusedElement(page)]).toEqual([
      '',
      expect.stringContaining('kbf-subject'),
    ])
  })

  test('that did not help leads on, and the ticket tells of it', async () => {
    const { page } = await site.open('/help/')
    await ask(page, 'disk full')
    await page.locator(helpForm.answer).first().click()
    await page.locator('[data-action=stuck]').first().click()
    await page.waitForSelector('#kbf-ask:focus')
    await page.click(helpForm.goOnToHandOff)
    await page.waitForSelector(helpForm.go)
    const text = (await readSent(page))['Text']
    expect(text).toContain('Searched for: disk full')
    expect(text).toMatch(/Articles that did not help: Disk full during a build \(http.*\/runbooks\/disk-full\/\)/)
    expect(text).toMatch(/\nArticles as of: 20\d\d-\d\d-\d\d$/)
  })
})

describe('who asks', () => {
  const choose = (page: Page, fact: string, value: string) => page.check(`[data-fact=${fact}][value="${value}"]`)
  const listWays = (page: Page) => page.locator('[data-part=destinations] strong').allTextContents()

  test('without a contract gets no paid queue', async () => {
    const { page } = await site.open('/help/')
    await writeTicket(page, 'VPN drops', '')
    const ways = await listWays(page)
    expect(ways[0]).toBe('Ask in the forum')
    expect(ways).not.toContain('Open a ticket')
    await choose(page, 'tier', 'tiers/community')
    await expect
      .poll(async () => (await listWays(page)).slice(0, 3))
      .toEqual(['Ask in the forum', 'Community chat', 'Report a bug'])
  })

  test('who pays is not sent to a public tracker', async () => {
    const { page } = await site.open('/help/')
    await writeTicket(page, 'VPN drops', '')
    await choose(page, 'tier', 'tiers/professional')
    await choose(page, 'severity', 'low')
    await expect.poll(async () => (await listWays(page))[0]).toBe('Open a ticket')
  })

  test('with a subscription and a critical problem gets the telephone first, and hears by when somebody replies', async () => {
    const { page } = await site.open('/help/', { timezoneId: 'Asia/Shanghai' })
    await writeTicket(page, 'VPN drops', '')
    await choose(page, 'tier', 'tiers/subscription')
    await choose(page, 'severity', 'critical')
    await expect.poll(async () => (await listWays(page)).slice(0, 2)).toEqual(['+1 202 555 0100', 'Open a ticket'])
    expect(await page.textContent('.help-due')).toMatch(
      /Write now, and the first reply is due by \w{3} \d\d:\d\d \(UTC\+8\), your time\.$/,
    )
  })

  test('is asked what helps, by the topic of the articles that were found', async () => {
    const { page } = await site.open('/help/')
    const isAsked = () => page.isVisible('text=Where the site is hosted')
    await ask(page, 'add an image')
    await page.click(helpForm.goOn)
    await page.waitForSelector('#kbf-ask:focus')
    expect(await isAsked()).toBe(false)
    await ask(page, 'disk full during a build')
    await expect.poll(isAsked).toBe(true)
  })
})

describe('a secret', () => {
  test('stops the hand-off and is never stored, until it is struck out', async () => {
    const { page } = await site.open('/help/')
    await page.fill(helpForm.details, `it says ${key}`)
    await ask(page, 'disk full')
    expect(await page.textContent(helpForm.secret)).toContain('This looks like a key or token: ghp_q7…')
    await page.click(helpForm.goOn)
    await page.waitForSelector('[data-part=blocked]:not(:empty)')
    expect([await page.isVisible('#kbf-ask'), await page.locator(helpForm.go).count()]).toEqual([false, 0])
    expect(await focusedElement(page)).toContain('strike')
    expect((await readStorage(page)).join()).not.toContain(key.slice(0, 8))
    await page.keyboard.press('Enter')
    await expect.poll(() => page.inputValue(helpForm.details)).toBe('it says [struck out]')
    await expect.poll(() => page.locator(helpForm.secret).count()).toBe(0)
    expect(await focusedElement(page)).toContain('kbf-details')
    await page.click(helpForm.goOn)
    await page.waitForSelector('#kbf-ask:focus')
  })

  test('that may stay travels, and is not stored all the same', async () => {
    const { page } = await site.open('/help/')
    await page.fill(helpForm.details, `it says ${key}`)
    await page.fill(helpForm.subject, 'disk full')
    await page.click('[data-action=keep-secret]')
    await expect.poll(() => page.locator(helpForm.secret).count()).toBe(0)
    await page.click(helpForm.goOn)
    await page.click(helpForm.goOnToHandOff)
    await page.waitForSelector(helpForm.go)
    expect((await readSent(page))['Text']).toContain(key)
    expect((await readStorage(page)).join()).not.toContain(key.slice(0, 8))
  })

  test('that comes at the end takes the hand-off away again', async () => {
    const { page } = await site.open('/help/')
    await writeTicket(page, 'VPN drops', '')
    await page.fill('#kbf-version', key)
    await page.waitForSelector(helpForm.secret)
    expect(await page.isVisible(helpForm.go)).toBe(false)
    await page.click('[data-action=strike]')
    await page.waitForSelector(helpForm.go)
    expect((await readSent(page))['Text']).toContain('Version: [struck out]')
  })

  test('what tells of a person gets a hint, and holds nothing up', async () => {
    const { page } = await site.open('/help/')
    await page.fill(helpForm.details, 'ann@acme.io cannot log in')
    await page.waitForSelector('.help-personal')
    expect(await page.textContent('.help-personal')).toContain('an e-mail address')
    await page.fill(helpForm.subject, 'login')
    await page.click(helpForm.goOn)
    await page.waitForSelector('#kbf-ask:focus')
  })
})

describe('a draft', () => {
  const isStored = async (page: Page, text: string) => (await readStorage(page)).map((all) => all.includes(text))

  test('is there after a reload, but not in another tab', async () => {
    const { page } = await site.open('/help/')
    await page.fill(helpForm.subject, 'quagga')
    await expect.poll(() => isStored(page, 'quagga')).toEqual([true, false])
    await page.reload()
    expect(await page.inputValue(helpForm.subject)).toBe('quagga')
    const other = await page.context().newPage()
    await other.goto(site.url('/help/'))
    expect(await other.inputValue(helpForm.subject)).toBe('')
  })

  test('is there in another tab for a day if somebody wants that', async () => {
    const { page } = await site.open('/help/')
    await page.fill(helpForm.subject, 'quagga')
    await page.check('[data-part=keep]')
    await expect.poll(() => isStored(page, 'quagga')).toEqual([false, true])
    const other = await page.context().newPage()
    await other.goto(site.url('/help/'))
    expect([await other.inputValue(helpForm.subject), await other.isChecked('[data-part=keep]')]).toEqual([
      'quagga',
      true,
    ])
    await page.context().clock.setFixedTime(Date.now() + 86_400_000)
    const late = await page.context().newPage()
    await late.goto(site.url('/help/'))
    expect(await late.inputValue(helpForm.subject)).toBe('')
  })
})

test('a form that does not load is none: the page is as it is without scripts', async () => {
  const { page } = await site.open()
  await page.route('**/help-form.client*', (route) => route.abort())
  await page.goto(site.url('/help/'))
  await expect.poll(() => page.isVisible('kb-help-form')).toBe(false)
  expect([await page.isVisible('.first'), await page.isVisible('#kb-ways')]).toEqual([true, true])
})

test('what was searched for and read here goes along, or not if the visitor does not want that', async () => {
  const { page } = await site.open('/help/')
  await ask(page, 'disk full')
  await writeTicket(page, 'disk full', 'since 2.1')
  const text = async (): Promise<string> => (await readSent(page))['Text'] ?? ''
  expect(await text()).toContain('Searched for: disk full')
  await page.uncheck('[data-part=history]')
  await expect.poll(text).not.toContain('Searched for')
  expect(await text()).not.toContain('Articles shown')
  expect(await text()).toContain('Page: ')
})

test('where the browser refuses to copy, the full text is there to select', async () => {
  const { page } = await site.open('/help/')
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))
  })
  await page.reload()
  await writeTicket(page, 'disk full', '登录🙈'.repeat(1500))
  await page.click('[data-action=copy]')
  await page.waitForSelector('[data-part=full-text]:not([hidden])')
  const chosen = await page.evaluate(() => {
    const box = document.activeElement as HTMLTextAreaElement
    return box.value.slice(box.selectionStart, box.selectionEnd)
  })
  expect(chosen).toContain(`disk full\n\n${'登录🙈'.repeat(1500)}\n\n`)
})

test('while the finder of secrets does not load, no ticket is made; once it does, it goes on', async () => {
  const { page } = await site.open('/help/')
  await page.route('**/find-sensitive*', (route) => route.abort())
  await page.fill(helpForm.subject, 'disk full')
  await page.click(helpForm.goOn)
  await page.waitForSelector('[data-part=blocked]:not(:empty)')
  expect(await page.textContent('[data-part=blocked]')).toBe(
    'A part of this form did not load, so no ticket can be made yet. Try again, or use one of the ways below.',
  )
  expect(await page.isVisible('#kbf-ask')).toBe(false)
  await page.unroute('**/find-sensitive*')
  await page.click(helpForm.goOn)
  await page.waitForSelector('#kbf-ask:focus')
})

test('while answers do not load it says so, and goes on', async () => {
  const { page } = await site.open('/help/')
  await page.route('**/pagefind/**', (route) => route.abort())
  await ask(page, 'disk full')
  expect(await page.textContent(helpForm.status)).toBe('Answers cannot be loaded just now. Go on: people can help.')
  await page.click(helpForm.goOn)
  await page.waitForSelector('#kbf-ask:focus')
})

test('without a subject it says so where it is missing', async () => {
  const { page } = await site.open('/help/')
  await page.click(helpForm.goOn)
  expect(await page.textContent('#kbf-subject-error')).toBe('Say in a few words what is wrong.')
  expect(await page.locator(`${helpForm.subject}[aria-invalid=true]:focus`).count()).toBe(1)
})

const articles: [path: string, help: string, note: string][] = [
  ['/faq/writing/add-an-image/', '/help/', 'About the article “How do I add an image?”. It goes with your ticket.'],
  ['/zh-cn/faq/writing/add-an-image/', '/zh-cn/help/', '关于文章“如何添加图片？”，这一点会写进工单。'],
]

/** Opens the form at the end of an article. */
async function openAtEnd(page: Page): Promise<void> {
  await page.click('.article-help a')
  await page.waitForSelector('.article-end [data-part=about]:not([hidden])')
}

describe.each(articles)('at the end of %s', (path, help, note) => {
  test('the form opens in place, knows the article and is ready to write', async () => {
    const { page, problems } = await site.open(path)
    await openAtEnd(page)
    expect(await page.textContent('[data-part=about]')).toBe(note)
    expect(await focusedElement(page)).toContain('kbf-subject')
    await writeTicket(page, 'disk full', 'since 2.1')
    expect(Object.values(await readSent(page)).join('\n')).toContain(path)
    const ways = await page.locator('.help-now a').last().getAttribute('href')
    expect([new URL(page.url()).pathname + new URL(page.url()).search, ways, problems]).toEqual([
      path,
      `${help}#kb-ways`,
      [],
    ])
  })

  test('a link leads to the page of the form where there is no script, or where the form does not come', async () => {
    const silent = await site.open(path, { javaScriptEnabled: false })
    const failing = await site.open(path)
    await failing.page.route(/\/help\//, (route) =>
      route.request().resourceType() === 'xhr' ? route.abort() : route.continue(),
    )
    for (const { page } of [silent, failing]) {
      await page.click('.article-help a')
      await page.waitForURL((url) => url.pathname === help)
      expect(new URL(page.url()).searchParams.get('about')).toBe(path)
    }
    await failing.page.waitForSelector('[data-part=about]:not([hidden])')
  })
})

test('at the end of an article it is accessible, wide in light and narrow in dark, and fits', async () => {
  const { page, problems } = await site.open('/faq/writing/add-an-image/', { reducedMotion: 'reduce' })
  await openAtEnd(page)
  await ask(page, 'disk full')
  const found: string[] = []
  for (const [width, colorScheme] of [
    [1280, 'light'],
    [320, 'dark'],
  ] as const) {
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({ colorScheme })
    await page.evaluate(() => scrollTo(0, 0))
    found.push(...(await checkLayout(page)), ...(await checkAccessibility(page)))
  }
  expect({ found, problems }).toEqual({ found: [], problems: [] })
}, 60_000)

test.each([
  [
    'from right to left',
    async (page: Page) => page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl')),
  ],
  ['in forced colours', async (page: Page) => page.emulateMedia({ forcedColors: 'active' })],
])(
  '%s, the hand-off with a secret beside it is accessible and fits',
  async (_, change) => {
    const { page, problems } = await site.open('/help/', { reducedMotion: 'reduce' })
    await change(page)
    await writeTicket(page, 'disk full', 'It stops.')
    await page.fill(helpForm.details, `${key} of ann@acme.io`)
    await page.waitForSelector(helpForm.secret)
    const found: string[] = []
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 })
      await page.evaluate(() => scrollTo(0, 0))
      found.push(...(await checkLayout(page)), ...(await checkAccessibility(page)))
    }
    expect({ found, problems }).toEqual({ found: [], problems: [] })
  },
  60_000,
)

test.each(['//other.example/', '/nowhere/', '/help/?x', 'javascript:alert(1)', '/faq/../../x/'])(
  'the address %s is no article',
  async (about) => {
    const { page } = await site.open(`/help/?about=${encodeURIComponent(about)}`)
    await page.waitForLoadState('networkidle')
    expect(await page.isVisible('[data-part=about]')).toBe(false)
  },
)

test('all of it goes by keyboard alone', async () => {
  const { page, problems } = await site.open('/help/')
  await page.focus(helpForm.subject)
  await page.keyboard.type('disk full')
  await settle(page)
  const press = async (key: string, until: string): Promise<void> => {
    for (let stop = 0; stop < 40; stop++) {
      await page.keyboard.press(key)
      if ((await page.locator(`${until}:focus`).count()) > 0) return
    }
    throw new Error(`never came to ${until}`)
  }
  await press('Tab', helpForm.answer)
  await page.keyboard.press('Enter')
  await press('Tab', '[data-action=stuck]')
  await page.keyboard.press('Enter')
  await page.waitForSelector('#kbf-ask:focus')
  await press('Tab', '[data-fact=tier]')
  await page.keyboard.press('ArrowDown')
  await press('Tab', helpForm.goOnToHandOff)
  await page.keyboard.press('Enter')
  await page.waitForSelector('#kbf-send:focus')
  await press('Tab', '[data-part=go] a')
  expect(problems).toEqual([])
})

const states: [name: string, reach: (page: Page) => Promise<unknown>][] = [
  ['empty', async () => {}],
  ['with suggestions', (page) => ask(page, 'disk full')],
  [
    'with an open answer',
    async (page) => ask(page, 'disk full').then(() => page.locator(helpForm.answer).first().click()),
  ],
  [
    'with a secret and something personal',
    async (page) => {
      await page.fill(helpForm.details, `${key} of ann@acme.io`)
      await page.waitForSelector(helpForm.secret)
    },
  ],
  ['with an error', (page) => page.click(helpForm.goOn)],
  ['at the hand-off', (page) => writeTicket(page, 'disk full', 'It stops.\n'.repeat(120))],
  [
    'when it is solved',
    async (page) => {
      await ask(page, 'disk full')
      await page.locator(helpForm.answer).first().click()
      await page.locator('[data-action=solved]').first().click()
    },
  ],
]

test.each(states)(
  '%s, it is accessible, wide in light and narrow in dark, and fits',
  async (_, reach) => {
    const { page, problems } = await site.open('/help/', { reducedMotion: 'reduce' })
    await reach(page)
    const found: string[] = []
    for (const [width, colorScheme] of [
      [1280, 'light'],
      [320, 'dark'],
    ] as const) {
      await page.setViewportSize({ width, height: 800 })
      // Below the header that stays, targets of the page count as its neighbours.
      await page.evaluate(() => scrollTo(0, 0))
      found.push(...(await checkLayout(page)))
      await page.emulateMedia({ colorScheme })
      found.push(...(await checkAccessibility(page)))
    }
    expect({ found, problems }).toEqual({ found: [], problems: [] })
  },
  60_000,
)

test('before anybody types it weighs 35 kB at the most, and no finder, adapter or ranker is loaded', async () => {
  const { page, requests } = await site.open('/help/')
  await page.waitForLoadState('networkidle')
  const files = [...new Set(requests)].map((path) => (path.endsWith('/') ? `${path}index.html` : path))
  expect(files.filter((path) => /sensitive|hand-off|prefill|pagefind|worker/.test(path))).toEqual([])
  const weight = files.map((path) => gzipSync(readFileSync(join(site.folder, path))).length).reduce((a, b) => a + b, 0)
  expect(weight).toBeLessThanOrEqual(35_000)
})

test('without a script there is no form that could do nothing', async () => {
  const { page } = await site.open('/help/', { javaScriptEnabled: false })
  expect([await page.isVisible('kb-help-form'), await page.isVisible('#kb-ways')]).toEqual([false, true])
})

test('who calls has the text at hand, and nothing is said to have been handed over', async () => {
  const { page } = await site.open('/help/')
  await writeTicket(page, 'VPN drops', 'since 2.1')
  await page.check('[data-fact=tier][value="tiers/subscription"]')
  await page.check('[data-fact=severity][value=critical]')
  await page.check('[data-part=destinations] label:has(strong:text-is("+1 202 555 0100")) input')
  await page.waitForSelector('[data-part=go] a[href^="tel:"]')
  expect((await readSent(page))['To have at hand when you call']).toContain('VPN drops\n\nsince 2.1')
  await page.locator('[data-part=go] a').dispatchEvent('click')
  expect([await page.textContent('[data-part=nothing-sent]'), await page.textContent('[data-part=result]')]).toEqual([
    'Nothing is sent: your click dials, and this is what to have before you.',
    '',
  ])
})
