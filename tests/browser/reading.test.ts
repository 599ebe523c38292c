import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { useSite } from './support/use-site.ts'

const shipped = useSite('shipped')
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
