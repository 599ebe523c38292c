import { describe, expect, test } from 'vitest'
import { walkFocus } from './support/focus-stops.ts'
import { focusedElement } from './support/focused-element.ts'
import { useSite } from './support/use-site.ts'

const site = useSite('shipped')
const options = { reducedMotion: 'reduce', viewport: { width: 1280, height: 720 } } as const

describe('the focus', () => {
  test.each([
    ['/', 1280, 30],
    ['/guides/markdown/', 1280, 30],
    ['/guides/markdown/', 320, 30],
    ['/runbooks/', 1280, 20],
    ['/tiers/', 1280, 15],
    ['/search/', 1280, 10],
  ])('is always seen, forwards and backwards, on %s at %d px', async (path, width, least) => {
    const { page } = await site.open(path, { ...options, viewport: { width, height: 720 } })
    await page.evaluate(() => (document.activeElement as HTMLElement).blur())
    const forwards = await walkFocus(page, 'Tab')
    const backwards = await walkFocus(page, 'Shift+Tab')
    expect({ forwards: forwards.faults, backwards: backwards.faults }).toEqual({ forwards: [], backwards: [] })
    expect(backwards.stops.at(-1)).toContain('class="skip"')
    expect(Math.min(forwards.stops.length, backwards.stops.length)).toBeGreaterThan(least)
  })

  test('goes past the header by the first link of the page', async () => {
    const { page } = await site.open('/guides/markdown/', options)
    await page.keyboard.press('Tab')
    expect(await page.locator('.skip').evaluate((link) => link.getBoundingClientRect().height)).toBeGreaterThan(24)
    await page.keyboard.press('Enter')
    expect(await focusedElement(page)).toContain('<main')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
  })
})

describe('the theme', () => {
  test('is chosen by keyboard, survives a reload, and is there before the first paint', async () => {
    const { page, problems } = await site.open('/', { ...options, colorScheme: 'light' })
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
    const light = await paper()
    await page.focus('kb-theme button')
    await page.keyboard.press('Enter')
    expect(await page.getAttribute('html', 'data-theme')).toBe('dark')
    expect(await page.textContent('kb-theme button')).toContain('Dark')
    const dark = await paper()
    expect(dark).not.toBe(light)
    // The first element of the body finds the theme chosen, so nothing is painted in another.
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (document.body === null) return
        Object.assign(window, { themeAtBody: document.documentElement.dataset['theme'] })
        observer.disconnect()
      }).observe(document, { childList: true, subtree: true })
    })
    await page.reload()
    expect(await page.evaluate(() => (window as { themeAtBody?: string }).themeAtBody)).toBe('dark')
    expect(await paper()).toBe(dark)
    await page.focus('kb-theme button')
    await page.keyboard.press('Space')
    expect(await page.textContent('kb-theme button')).toContain('Light')
    expect(await paper()).toBe(light)
    expect(problems).toEqual([])
  })

  test('looks the same when chosen as when it comes from the system', async () => {
    const tokens = (colorScheme: 'light' | 'dark', chosen?: string) =>
      site.open('/', { colorScheme }).then(async ({ page }) => {
        if (chosen !== undefined) await page.evaluate((theme) => localStorage.setItem('kb-theme', theme), chosen)
        await page.reload()
        return page.evaluate(() => {
          const style = getComputedStyle(document.documentElement)
          const names = [...document.styleSheets]
            .flatMap((sheet) => sheet.cssRules[0]?.cssText.match(/--[\w-]+(?=:)/g) ?? [])
            .concat('--paper', '--ink', '--accent', '--muted', '--line', '--code', '--mark')
          return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(name)]))
        })
      })
    expect(await tokens('light', 'dark')).toEqual(await tokens('dark'))
    expect(await tokens('dark', 'light')).toEqual(await tokens('light'))
  })
})

describe('tabs', () => {
  test('change with the arrows, Home and End, and show one panel at a time', async () => {
    const { page, problems } = await site.open('/guides/components/', options)
    const group = page.locator('kb-tabs').first()
    const chosen = group.locator('[role=tab][aria-selected=true]')
    const panels = group.locator('[role=tabpanel]:visible')
    await chosen.focus()
    for (const [key, label, text] of [
      ['ArrowRight', 'Windows', 'PowerShell'],
      ['ArrowRight', 'Linux', 'terminal'],
      ['ArrowLeft', 'Windows', 'PowerShell'],
      ['Home', 'Linux', 'terminal'],
      ['End', 'Windows', 'PowerShell'],
    ] as const) {
      await page.keyboard.press(key)
      expect(await chosen.textContent()).toBe(label)
      expect(await chosen.evaluate((tab) => tab === document.activeElement)).toBe(true)
      expect(await panels.count()).toBe(1)
      expect(await panels.textContent()).toContain(text)
    }
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.role)).toBe('tabpanel')
    await page.reload()
    expect(await chosen.textContent()).toBe('Windows')
    expect(problems).toEqual([])
  })
})

describe('the filter of runbooks', () => {
  const shown = '[data-filter-item]:visible'

  test('narrows by words, by component and by severity, and says how many are left', async () => {
    const { page, problems } = await site.open('/runbooks/', options)
    const all = await page.locator(shown).count()
    expect(all).toBe(await page.locator('[data-filter-item]').count())
    await page.focus('#filter-text')
    await page.keyboard.type('disk')
    expect(await page.locator(shown).count()).toBeLessThan(all)
    expect(await page.locator(shown).allTextContents()).toEqual(
      (await page.locator(shown).allTextContents()).filter((text) => /disk/i.test(text)),
    )
    const named = await page.locator(shown).count()
    const status = page.locator('[data-filter-status]:visible')
    await expect.poll(() => status.textContent(), { timeout: 5000 }).toBe(`${named} of ${all} runbooks`)
    await page.keyboard.press('Control+a')
    await page.keyboard.type('xqzvkw')
    expect(await page.locator(shown).count()).toBe(0)
    expect(await page.isVisible('[data-filter-empty]')).toBe(true)
    expect(await page.locator('kb-filter :is(section, nav, li):visible').count()).toBe(0)
    await expect.poll(() => status.textContent(), { timeout: 5000 }).toBe(`0 of ${all} runbooks`)
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Delete')
    expect(await page.locator(shown).count()).toBe(all)
    await page.focus('[data-severity=""]')
    await page.keyboard.press('ArrowDown')
    const left = await page.locator(shown).count()
    expect(left).toBeLessThan(all)
    expect(left).toBeGreaterThan(0)
    expect(problems).toEqual([])
  })

  test('leaves the alerts of the runbooks that are left, and the links that lead to something', async () => {
    const { page, problems } = await site.open('/runbooks/', options)
    const links = page.locator('[data-filter-jump] a:visible')
    const texts = async (selector: string) =>
      (await page.locator(selector).allTextContents()).map((text) => text.trim())
    await page.fill('#filter-text', 'disk')
    expect(await texts('.alerts li:visible a')).toEqual(['SupportSiteBuildDiskFull'])
    expect(await links.allTextContents()).toEqual(['Build', 'By alert'])
    await page.fill('#filter-text', '')
    await page.selectOption('#filter-component', { label: 'Web server' })
    expect(await texts('.alerts li:visible .muted')).toEqual([
      'A web server by rsync: publish, verify, go back',
      'Your own nginx: publish, verify, go back',
    ])
    for (const link of await links.all()) {
      await link.click()
      expect(await page.locator(':target').isVisible()).toBe(true)
    }
    expect(await links.count()).toBe(2)
    expect(problems).toEqual([])
  })
})

test('a box that scrolls takes the focus and has a name', async () => {
  const { page } = await site.open('/guides/markdown/', { ...options, viewport: { width: 320, height: 640 } })
  const nameless = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main *')]
      .filter((box) => box.scrollWidth > box.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(box).overflowX))
      .filter((box) => box.tabIndex < 0 || !(box.ariaLabel || box.closest('[aria-label], figure:has(figcaption)')))
      .map((box) => box.outerHTML.slice(0, 100)),
  )
  expect(nameless).toEqual([])
})
