import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { useSite } from './support/use-site.ts'

const shipped = useSite('shipped')
const small = useSite('small')
const viewport = { width: 360, height: 740 }

test('a phone does not break the names in a table', async () => {
  const { page } = await shipped.open('/guides/configuration/', { viewport })
  const broken = await page.locator('div.table code').evaluateAll((all) =>
    all.flatMap((code) => {
      const lines = new Set([...code.getClientRects()].map(({ top }) => top)).size
      const isOneLine = code.getBoundingClientRect().height < 1.6 * Number.parseFloat(getComputedStyle(code).lineHeight)
      const text = code.textContent ?? ''
      return /^\S{1,30}$/.test(text) && (lines > 1 || !isOneLine) ? [text] : []
    }),
  )
  expect(broken).toEqual([])
})

const wide = [
  ['/tiers/', '.scrolls'],
  ['/guides/configuration/', 'div.table'],
  ['/guides/components/', 'figure.code pre'],
] as const

describe.each(wide)('what is wider than a phone on %s', (path, selector) => {
  test.each(['light', 'dark'] as const)('says in %s that there is more, and no longer at its end', async (scheme) => {
    const { page } = await shipped.open(path, { viewport, colorScheme: scheme, reducedMotion: 'reduce' })
    const box = page.locator(selector).first()
    await box.evaluate((element) => element.scrollIntoView())
    expect(await coverEnd(page, box)).toBeGreaterThan(0.9)
    await box.evaluate((element) => element.scrollTo({ left: element.scrollWidth, behavior: 'instant' }))
    expect(await coverEnd(page, box)).toBeLessThan(0.5)
  })

  test('has a frame where no shadow is drawn, and goes on by keyboard', async () => {
    const { page } = await shipped.open(path, { viewport, forcedColors: 'active', reducedMotion: 'reduce' })
    const box = page.locator(selector).first()
    const frame = page.locator(selector.startsWith('figure') ? 'figure.code' : selector).first()
    expect(await frame.evaluate((element) => getComputedStyle(element).borderInlineEnd)).toBe('1px solid rgb(0, 0, 0)')
    await box.focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => box.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0)
  })
})

/** Share of the pixels at the end of a box that are not of the colour that lies under it. */
async function coverEnd(page: Page, box: Locator): Promise<number> {
  const { x = 0, y = 0, width = 0, height = 0 } = (await box.boundingBox()) ?? {}
  const clip = { x: x + width - 1, y, width: 1, height: Math.min(height, viewport.height - y) }
  const picture = (await page.screenshot({ clip })).toString('base64')
  return box.evaluate(async (element, data) => {
    const image = Object.assign(new Image(), { src: `data:image/png;base64,${data}` })
    await image.decode()
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d') as OffscreenCanvasRenderingContext2D
    context.drawImage(image, 0, 0)
    const { data: bytes } = context.getImageData(0, 0, image.width, image.height)
    const colours = Array.from(
      { length: bytes.length / 4 },
      (_, at) => `rgb(${bytes.slice(4 * at, 4 * at + 3).join(', ')})`,
    )
    let under = element.parentElement
    const toColour = (behind: Element | null): string => (behind ? getComputedStyle(behind).backgroundColor : '')
    while (toColour(under) === 'rgba(0, 0, 0, 0)') under = under?.parentElement ?? null
    const ground = toColour(under)
    return colours.filter((colour) => colour !== ground).length / colours.length
  }, picture)
}

test('lists in lists stand further in, whatever they are lists of', async () => {
  const { page } = await small.open('/faq/login/reset/', { viewport })
  const steps = await page.locator('.prose li li').evaluateAll((items) =>
    items.map((item) => {
      const parent = item.parentElement?.closest('li') as Element
      return item.getBoundingClientRect().left - parent.getBoundingClientRect().left
    }),
  )
  expect(steps.map((step) => step > 20)).toEqual([true, true, true, true])
})

test.each(['light', 'dark'] as const)(
  '%s looks the same, whether the system or the reader chose it',
  async (wanted) => {
    const colours = (page: Page): Promise<string[]> =>
      page.evaluate(() => {
        const { backgroundColor, color } = getComputedStyle(document.documentElement)
        return [backgroundColor, color, getComputedStyle(document.querySelector('a') as Element).color]
      })
    const { page } = await shipped.open('/', { colorScheme: wanted })
    const bySystem = await colours(page)
    await page.emulateMedia({ colorScheme: wanted === 'dark' ? 'light' : 'dark' })
    expect(await colours(page)).not.toEqual(bySystem)
    await page.evaluate((theme) => localStorage.setItem('kb-theme', theme), wanted)
    await page.reload()
    expect(await colours(page)).toEqual(bySystem)
    await page.emulateMedia({ media: 'print' })
    expect((await colours(page))[1]).toBe('rgb(0, 0, 0)')
  },
)
