import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { useSite } from './support/use-site.ts'

const breakages: Record<string, (folder: string) => void> = {
  'the index is not there': (folder) => rmSync(join(folder, '_kb/pagefind'), { recursive: true }),
  'the host forbids workers': (folder) => {
    const file = join(folder, '_headers')
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll("worker-src 'self'", "worker-src 'none'"))
  },
}

describe.each(Object.entries(breakages))('where %s', (name, damage) => {
  const site = useSite('shipped', (built) => {
    const copy = `${built}-${name.replaceAll(' ', '-')}`
    cpSync(built, copy, { recursive: true })
    damage(copy)
    return copy
  })

  test('the search page says so and leads to A–Z', async () => {
    const { page } = await site.open('/search/?q=image')
    await page.waitForSelector('kb-search-page[data-state=failed]')
    expect(await page.textContent('kb-search-page [data-part=summary]')).toBe('Search cannot load its index just now.')
    expect(await page.isVisible('kb-search-page .search-ways a[href="/a-z/"]')).toBe(true)
  })

  test('the dialog says so and leads to A–Z', async () => {
    const { page } = await site.open('/')
    await page.keyboard.press('/')
    await page.fill('kb-search-dialog input[name=q]', 'image')
    await page.waitForSelector('kb-search-dialog[data-state=failed]', { state: 'attached' })
    const link = page.locator('kb-search-dialog .search-ways a[href="/a-z/"]')
    await Promise.all([page.waitForURL('**/a-z/'), link.click()])
  })
})

describe('where the network comes back', () => {
  const site = useSite('shipped')

  test('the search works when asked to try again', async () => {
    const { page } = await site.open('/search/')
    await page.context().route('**/_kb/pagefind/**', (route) => route.abort())
    await page.fill('#kb-search-q', 'image')
    await page.waitForSelector('kb-search-page[data-state=failed]')
    await page.context().unroute('**/_kb/pagefind/**')
    await page.click('kb-search-page [data-retry]')
    await page.waitForSelector('kb-search-page[data-state=answer]')
  })
})
