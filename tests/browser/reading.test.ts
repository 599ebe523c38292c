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

const tablet = { width: 700, height: 740 }
const wide = [
  ['/tiers/', '.scrolls', tablet],
  ['/guides/configuration/', 'div.table', viewport],
  ['/guides/components/', 'figure.code pre', viewport],
] as const

describe.each(wide)('what is wider than the screen on %s', (path, selector, viewport) => {
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

test.each([
  ['/', '#kb-home-search'],
  ['/search/', '#kb-search-q'],
  ['/runbooks/', '#filter-text'],
])('what clears the field of %s has the colours of the site, and clears it', async (path, selector) => {
  const { page } = await shipped.open(path)
  const field = page.locator(selector)
  await field.fill('nothing')
  const { width = 0, height = 0 } = (await field.boundingBox()) ?? {}
  const picture = (await field.screenshot()).toString('base64')
  expect(await countBlue(page, picture)).toBe(0)
  const padding = await field.evaluate((input) => Number.parseFloat(getComputedStyle(input).paddingInlineEnd))
  await field.click({ position: { x: width - padding - 12, y: height / 2 } })
  expect(await field.inputValue()).toBe('')
})

/** Pixels of a picture that are clearly more blue than green. */
function countBlue(page: Page, picture: string): Promise<number> {
  return page.evaluate(async (data) => {
    const image = Object.assign(new Image(), { src: `data:image/png;base64,${data}` })
    await image.decode()
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d') as OffscreenCanvasRenderingContext2D
    context.drawImage(image, 0, 0)
    const { data: bytes } = context.getImageData(0, 0, image.width, image.height)
    const pixels = Array.from({ length: bytes.length / 4 }, (_, at) => bytes.slice(4 * at, 4 * at + 3))
    return pixels.filter(([, green = 0, blue = 0]) => blue > green + 40).length
  }, picture)
}

test.each([390, 320])(
  'at %d px each row of the tiers lists them all below one another, and is one of a table still',
  async (width) => {
    const { page } = await shipped.open('/tiers/', { viewport: { width, height: 740 } })
    const rows = await page.locator('tbody tr:not(.group)').evaluateAll((all) =>
      all.map((row) => {
        const cells = [...row.querySelectorAll('td')]
        const tops = cells.map((cell) => cell.getBoundingClientRect().top)
        const edges = new Set(cells.map((cell) => cell.getBoundingClientRect().left))
        const label = (cell: Element): string => getComputedStyle(cell, '::before').content
        return {
          isBelow: tops.every((top, at) => at === 0 || top > (tops[at - 1] ?? 0)),
          edges: edges.size,
          // Half a line at the most is empty below the last words of a cell.
          empty: cells.some((cell) => {
            const range = document.createRange()
            range.selectNodeContents(cell)
            return cell.getBoundingClientRect().bottom - range.getBoundingClientRect().bottom > 12
          }),
          labels: cells.map((cell) => label(cell).split('"')[1]),
        }
      }),
    )
    const tiers = await page.locator('thead th a').allTextContents()
    expect(rows.length).toBeGreaterThan(12)
    const good = { isBelow: true, edges: 1, empty: false, labels: tiers }
    expect(rows).toEqual(rows.map(() => good))
    const client = await page.context().newCDPSession(page)
    const { nodes } = (await client.send('Accessibility.getFullAXTree')) as { nodes: { role?: { value: string } }[] }
    const count = (role: string): number => nodes.filter((node) => node.role?.value === role).length
    expect([count('table'), count('columnheader'), count('cell') + count('gridcell')]).toEqual([
      1,
      1 + tiers.length,
      rows.length * tiers.length,
    ])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
  },
)

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
