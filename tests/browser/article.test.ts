import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { useSite } from './support/use-site.ts'

const site = useSite('shipped')

test('the copy button puts the code on the clipboard and says so', async () => {
  const { page, problems } = await site.open('/guides/markdown/', {
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  const figure = page.locator('figure.code').first()
  const code = (await figure.locator('pre code').textContent()) ?? ''
  await figure.locator('kb-copy button').click()
  await expect.poll(() => figure.locator('[role=status]').textContent()).toBe('Copied')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(code.replace(/\n$/, ''))
  expect(problems).toEqual([])
})

test('so does the one beside a mailbox', async () => {
  const { page, problems } = await site.open('/help/', { permissions: ['clipboard-read', 'clipboard-write'] })
  const mailbox = page.locator('[data-copy="help@example.com"]').first()
  await mailbox.locator('kb-copy button').click()
  await expect.poll(() => mailbox.locator('[role=status]').textContent()).toBe('Copied')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('help@example.com')
  expect(problems).toEqual([])
})

test.each([1280, 320])('at %d px nothing of a way to people goes to the next line alone', async (width) => {
  const { page } = await site.open('/help/', { viewport: { width, height: 800 } })
  await page.waitForSelector('.ways kb-copy')
  const alone = await page.locator('.ways li').evaluateAll((all) =>
    all.flatMap((way) => {
      const [link, type, copy] = ['a, strong', '.muted', 'kb-copy button'].map((name) => way.querySelector(name))
      const range = document.createRange()
      range.selectNodeContents(link as Element)
      const words = [...range.getClientRects()].map(({ width }) => width)
      const isShort = words.length > 1 && Math.min(...words) < Math.max(...words) / 4
      const isBelow = type && copy && copy.getBoundingClientRect().top > type.getBoundingClientRect().bottom
      return isShort || isBelow ? [way.textContent] : []
    }),
  )
  expect(alone).toEqual([])
})

test('a long title of code takes more lines, and its language and button none', async () => {
  const { page } = await site.open('/guides/markdown/', { viewport: { width: 320, height: 800 } })
  await page.waitForSelector('figure.code kb-copy')
  const lines = await page.evaluate(() => {
    const caption = document.querySelector('figure.code figcaption')
    const language = document.createElement('small')
    language.textContent = 'typescript'
    caption?.firstChild?.replaceWith('docs/an/example of/a-rather-long-name-of-a-file/settings.config.ts', language)
    const toLines = (part: Element | null | undefined): number => {
      const range = document.createRange()
      if (part) range.selectNodeContents(part)
      return new Set([...range.getClientRects()].map(({ top }) => top)).size
    }
    return [language, caption?.querySelector('button')].map(toLines)
  })
  expect(lines).toEqual([1, 1])
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
})

test('where the clipboard is refused, the code is selected for the keys that copy', async () => {
  const { page } = await site.open('/guides/markdown/')
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))
  })
  const figure = page.locator('figure.code').first()
  await figure.locator('kb-copy button').click()
  await expect.poll(() => figure.locator('[role=status]').textContent()).toMatch(/Ctrl/)
  const selected = await page.evaluate(() => getSelection()?.toString().trim())
  expect(selected).toBe((await figure.locator('pre code').textContent())?.trim())
})

test('details open by keyboard', async () => {
  const { page } = await site.open('/guides/markdown/')
  const details = page.locator('.prose details').first()
  await details.locator('summary').focus()
  await page.keyboard.press('Enter')
  expect(await details.getAttribute('open')).not.toBeNull()
})

test('in print all tabs are there, with their labels, and nothing that only a screen needs', async () => {
  const { page } = await site.open('/guides/components/')
  await page.waitForSelector('kb-tabs[data-ready]')
  await page.waitForSelector('kb-copy')
  await page.emulateMedia({ media: 'print' })
  const shown = await page.evaluate(() => {
    const isShown = (element: Element): boolean =>
      element.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }) &&
      element.getBoundingClientRect().height > 1
    const count = (selector: string): number => [...document.querySelectorAll(selector)].filter(isShown).length
    return {
      panels: count('kb-tabs > .tab > p:not(.tab-label)'),
      labels: count('kb-tabs > .tab > .tab-label'),
      chrome: [
        '.site-nav',
        '.site-search',
        'kb-theme',
        '.site-footer',
        '.tab-list',
        'kb-copy',
        '.contents',
        '.skip:focus',
      ]
        .filter((selector) => count(selector) > 0)
        .join(),
      position: getComputedStyle(document.querySelector('.site-header') as Element).position,
      all: document.querySelectorAll('kb-tabs > .tab').length,
    }
  })
  expect(shown).toEqual({ panels: shown.all, labels: shown.all, chrome: '', position: 'static', all: shown.all })
  expect(shown.all).toBeGreaterThan(1)
})

test.each(['/guides/components/', '/guides/markdown/', '/tiers/professional/'])(
  'in print what %s has folded is open',
  async (path) => {
    const { page } = await site.open(path)
    const folded = page.locator('main details:not([open], .contents *) > :not(summary)')
    const areShown = (): Promise<boolean[]> =>
      folded.evaluateAll((all) =>
        all.map((part) => part.checkVisibility({ contentVisibilityAuto: true }) && part.clientHeight > 1),
      )
    expect(new Set(await areShown())).toEqual(new Set([false]))
    await page.emulateMedia({ media: 'print' })
    expect(new Set(await areShown())).toEqual(new Set([true]))
  },
)

test.each(['/', '/a-z/', '/runbooks/', '/tiers/', '/help/', '/search/?q=search', '/search/?q=xqzvkw'])(
  'in print nothing of %s is to be typed into, pressed or jumped from',
  async (path) => {
    const { page } = await site.open(path)
    if (path.startsWith('/search/'))
      await page.waitForSelector('kb-search-page:is([data-state=answer], [data-state=none])')
    await page.emulateMedia({ media: 'print' })
    const controls = page.locator('input, select, textarea, button, kb-open-now, main nav, .button, .search-ways a')
    const shown = await controls.evaluateAll((all) =>
      all.filter((control) => control.getClientRects().length > 0).map(({ outerHTML }) => outerHTML.slice(0, 80)),
    )
    expect(shown).toEqual([])
  },
)

test('in print a table has the ground of the paper under all of its cells', async () => {
  const { page } = await site.open('/tiers/')
  await page.emulateMedia({ media: 'print' })
  const grounds = await page
    .locator('main th, main td, main div.table, header')
    .evaluateAll((all) => all.map((part) => getComputedStyle(part).backgroundColor))
  const isPaper = (ground: string) => ground === 'rgba(0, 0, 0, 0)' || ground === 'rgb(255, 255, 255)'
  expect(grounds.filter((ground) => !isPaper(ground))).toEqual([])
})

test('the title of the contents is a stop of the keyboard only where it folds them', async () => {
  for (const [width, isFolded] of [
    [1280, false],
    [390, true],
  ] as const) {
    const { page } = await site.open('/guides/markdown/', { viewport: { width, height: 844 } })
    const contents = page.getByRole('navigation', { name: 'On this page', exact: true })
    expect(await contents.getByText('On this page').filter({ visible: true }).count()).toBe(1)
    expect(await contents.locator('a').first().isVisible()).toBe(!isFolded)
    const hasFocus = await contents.locator('summary').evaluate((summary: HTMLElement) => {
      summary.focus()
      return document.activeElement === summary
    })
    expect(hasFocus).toBe(isFolded)
  }
})

test.each(['/tiers/professional/', '/zh-cn/tiers/subscription/'])(
  'on a phone the targets of %s are seen whole',
  async (path) => {
    const { page } = await site.open(path, { viewport: { width: 390, height: 844 } })
    const table = page.locator('.tier-panel div.table')
    expect(await table.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0)
  },
)

test.each([
  ['no-preference', 'smooth'],
  ['reduce', 'auto'],
] as const)('scrolls to a heading as a reader who asks for motion "%s" wants: %s', async (reducedMotion, behaviour) => {
  const { page } = await site.open('/guides/markdown/', { reducedMotion })
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe(behaviour)
})

test('nothing moves for a reader who asks for less motion', async () => {
  const { page } = await site.open('/guides/markdown/', { reducedMotion: 'reduce' })
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const { transitionDuration, animationName } = getComputedStyle(element)
        return animationName !== 'none' || transitionDuration.split(', ').some((time) => Number.parseFloat(time) > 0.01)
      })
      .map((element) => element.outerHTML.slice(0, 80)),
  )
  expect(moving).toEqual([])
})

test('a text has the same place and something beside it, whether it has contents or is too short for them', async () => {
  const { page } = await site.open(undefined, { viewport: { width: 1280, height: 900 } })
  const measure = async (path: string): Promise<(number | undefined)[]> => {
    await page.goto(site.url(path))
    const [text, aside] = [page.locator('.article-body'), page.locator('.article-aside')]
    const [body, beside] = [await text.boundingBox(), await aside.boundingBox()]
    return [body?.x, body?.width, beside?.x, beside?.y]
  }
  const paths = ['/guides/components/', '/faq/support/which-tier/', '/tiers/community/', '/runbooks/disk-full/']
  const places: (number | undefined)[][] = []
  for (const path of paths) places.push(await measure(path))
  expect(places[0]).not.toContain(undefined)
  expect(places).toEqual(paths.map(() => places[0]))
  await page.setViewportSize({ width: 390, height: 800 })
  await page.goto(site.url('/faq/support/which-tier/'))
  const [text, related] = [page.locator('.article-end'), page.locator('.related')]
  const [end, below] = [await text.boundingBox(), await related.boundingBox()]
  expect(below?.y).toBeGreaterThan((end?.y ?? 0) + (end?.height ?? 0))
})

test.each(['/', '/guides/markdown/', '/runbooks/disk-full/', '/runbooks/', '/tiers/', '/search/?q=image'])(
  'no text of %s is lost with the spacing that a reader may need',
  async (path) => {
    const { page } = await site.open(path, { viewport: { width: 320, height: 640 }, bypassCSP: true })
    await page.addStyleTag({
      content: `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
        p { margin-block-end: 2em !important }`,
    })
    const lost = await page.evaluate(() => {
      const root = document.documentElement
      const clipped = [...document.querySelectorAll('body *')].filter((element) => {
        const { overflowX, overflowY, clipPath } = getComputedStyle(element)
        if (clipPath !== 'none' || element.closest('.hidden-text, .skip, dialog')) return false
        const isCut = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip'
        return (
          (isCut(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
          (isCut(overflowY) && element.scrollHeight > element.clientHeight + 1)
        )
      })
      return {
        wider: root.scrollWidth - root.clientWidth,
        clipped: clipped.map(({ outerHTML }) => outerHTML.slice(0, 100)),
      }
    })
    expect(lost).toEqual({ wider: 0, clipped: [] })
  },
)

describe('an article', () => {
  const kinds = ['document', 'stylesheet', 'script'] as const
  const paths = ['/faq/writing/add-an-image/', '/runbooks/disk-full/', '/tiers/professional/', '/guides/components/']

  test.each(paths)('%s costs at most 20 kB compressed before search is opened, 6 kB of them scripts', async (path) => {
    const { page } = await site.open()
    const sizes = { document: 0, stylesheet: 0, script: 0 }
    const reading: Promise<void>[] = []
    page.on('response', (response) => {
      const kind = kinds.find((known) => known === response.request().resourceType())
      if (kind === undefined) return
      reading.push(
        response.body().then((body) => {
          sizes[kind] += gzipSync(body, { level: 9 }).length
        }),
      )
    })
    await page.goto(site.url(path), { waitUntil: 'networkidle' })
    await Promise.all(reading)
    expect(sizes.document).toBeGreaterThan(0)
    expect(sizes.script).toBeGreaterThan(0)
    expect(sizes.script).toBeLessThanOrEqual(6 * 1024)
    expect(sizes.document + sizes.stylesheet + sizes.script).toBeLessThanOrEqual(20 * 1024)
  })

  test('with no code and no tabs asks for no script but the one of every page', async () => {
    const { page, requests } = await site.open('/faq/support/which-tier/')
    await page.waitForLoadState('networkidle')
    expect(await page.locator('figure.code, kb-tabs').count()).toBe(0)
    expect(requests.filter((path) => path.endsWith('.js'))).toHaveLength(1)
  })
})

test('an address whose bytes are no text is a page that is not there like any other', async () => {
  const { page, problems } = await site.open()
  await page.goto(site.url('/%ff/'))
  await page.waitForLoadState('networkidle')
  expect(await page.locator('kb-nearest a').count()).toBe(0)
  expect(problems.filter((problem) => !problem.includes('404'))).toEqual([])
})

test('the nearest articles are offered on a page that is not there, and lead there', async () => {
  const { page } = await site.open('/faq/writing/add-an-imag/')
  const link = page.locator('kb-nearest a').first()
  await link.waitFor()
  const languages = await page
    .locator('kb-nearest a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('lang')))
  expect([...new Set(languages)]).toEqual(['en'])
  await Promise.all([page.waitForURL('**/faq/writing/add-an-image/'), link.click()])
})
