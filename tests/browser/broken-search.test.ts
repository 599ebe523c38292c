import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
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

describe('where the network is away', () => {
  const site = useSite('shipped')
  const dialog = 'kb-search-dialog'
  const summary = `${dialog} [data-part=summary]`
  const offline = 'You seem to be offline, and search needs the network.'

  async function ask(page: Page, question = 'image'): Promise<void> {
    await page.keyboard.press('/')
    await page.fill(`${dialog} input[name=q]`, question)
  }

  test('the dialog that was never open says so, leads to A–Z, and searches by itself when it is back', async () => {
    const { page } = await site.open('/')
    await page.context().setOffline(true)
    await ask(page)
    await page.waitForSelector(`${dialog}[data-state=failed] form`)
    expect(await page.textContent(summary)).toBe(offline)
    expect(await page.textContent(`${dialog} [role=status]`)).toBe(offline)
    expect(await page.isVisible(`${dialog} .search-ways a[href="/a-z/"]`)).toBe(true)
    expect(await page.isVisible(`${dialog} [data-retry]`)).toBe(true)
    await page.context().setOffline(false)
    await page.waitForSelector(`${dialog}[data-state=answer] form`)
  })

  test('the dialog says so again when asked to try again, and a dialog without a question falls silent', async () => {
    const { page } = await site.open('/')
    await page.context().setOffline(true)
    await ask(page, '')
    await page.waitForSelector(`${dialog}[data-state=failed] form`)
    await page.click(`${dialog} [data-retry]`)
    await page.waitForSelector(`${dialog}[data-state=failed] form`)
    expect(await page.textContent(summary)).toBe(offline)
    await page.context().setOffline(false)
    await page.waitForSelector(`${dialog}[data-state=idle] form`)
    expect(await page.textContent(summary)).toBe('')
  })

  test('and the browser does not know, the dialog says so, and searches when asked to try again', async () => {
    const { page } = await site.open('/')
    await page.context().route('**/_kb/**', (route) => route.abort())
    await ask(page)
    await page.waitForSelector(`${dialog}[data-state=failed] form`)
    expect(await page.textContent(summary)).toBe(offline)
    await page.context().unroute('**/_kb/**')
    await page.click(`${dialog} [data-retry]`)
    await page.waitForSelector(`${dialog}[data-state=answer] form`)
  })

  test('and something else answers in its place, trying again leads to the page of the search', async () => {
    const { page } = await site.open('/')
    const files = '**/_kb/search-dialog*'
    await page
      .context()
      .route(files, (route) => route.fulfill({ contentType: 'text/javascript', body: '<p>Log in</p>' }))
    await ask(page)
    await page.waitForSelector(`${dialog}[data-state=failed] form`)
    expect(await page.textContent(summary)).toBe('Search cannot load its index just now.')
    await page.context().unroute(files)
    await Promise.all([page.waitForURL('**/search/?q=image'), page.click(`${dialog} [data-retry]`)])
    await page.waitForSelector('kb-search-page[data-state=answer] form')
  })

  test('the dialog that was open says so, and answers by itself when it is back', async () => {
    const { page } = await site.open('/')
    await ask(page)
    await page.waitForSelector(`${dialog}[data-state=answer] form`)
    await page.context().setOffline(true)
    await page.fill(`${dialog} input[name=q]`, 'subscription')
    await page.waitForSelector(`${dialog}[data-state=failed] form`)
    expect(await page.textContent(summary)).toBe(offline)
    // The browser's own page of what went wrong would take the question away.
    await page.keyboard.press('Enter')
    await page.waitForTimeout(300)
    expect([page.url(), await page.inputValue(`${dialog} input[name=q]`)]).toEqual([site.url('/'), 'subscription'])
    await page.context().setOffline(false)
    await page.waitForSelector(`${dialog}[data-state=answer] form`)
  })

  test('the search page works when asked to try again', async () => {
    const { page } = await site.open('/search/')
    await page.context().route('**/_kb/pagefind/**', (route) => route.abort())
    await page.fill('#kb-search-q', 'image')
    await page.waitForSelector('kb-search-page[data-state=failed]')
    expect(await page.textContent('kb-search-page [data-part=summary]')).toBe(offline)
    await page.context().unroute('**/_kb/pagefind/**')
    await page.click('kb-search-page [data-retry]')
    await page.waitForSelector('kb-search-page[data-state=answer] form')
  })
})

describe.each([
  ['the index', '**/_kb/pagefind/**'],
  ['what the dialog does', '**/_kb/search-dialog*'],
])('where %s never arrives', (_name, files) => {
  const site = useSite('shipped')

  test('the dialog says that it takes long, goes on, and gives up in the end', async () => {
    const { page } = await site.open()
    await page.clock.install()
    await page.goto(site.url('/'))
    await page.context().route(files, () => {})
    await page.keyboard.press('/')
    await page.fill('kb-search-dialog input[name=q]', 'image')
    await page.clock.runFor(5000)
    await page.waitForSelector('kb-search-dialog[data-state=slow] form')
    expect(await page.textContent('kb-search-dialog [data-part=summary]')).toBe(
      'Search takes longer than usual. It goes on.',
    )
    expect(await page.isVisible('kb-search-dialog .search-ways a[href="/a-z/"]')).toBe(true)
    expect(await page.isVisible('kb-search-dialog [data-retry]')).toBe(false)
    await page.clock.runFor(20_000)
    await page.waitForSelector('kb-search-dialog[data-state=failed] form')
    expect(await page.textContent('kb-search-dialog [data-part=summary]')).toBe(
      'Search cannot load its index just now.',
    )
    await page.context().unroute(files)
    await page.click('kb-search-dialog [data-retry]')
    await page.clock.runFor(5000)
    await page.waitForSelector(':is(kb-search-dialog, kb-search-page)[data-state=answer] form')
  })
})

describe('where the index never arrives', () => {
  const site = useSite('shipped')

  test.each([
    ['/search/', '#kb-search-q', 'kb-search-page [data-part=summary]', 'Search takes longer than usual. It goes on.'],
    [
      '/help/',
      'kb-help-form [data-text=subject]',
      'kb-help-form [data-part=answers-state]',
      'Answers take longer than usual. Go on: people can help.',
    ],
  ])('%s says that it takes long', async (path, field, place, sentence) => {
    const { page } = await site.open()
    await page.clock.install()
    await page.goto(site.url(path))
    await page.context().route('**/_kb/pagefind/**', () => {})
    await page.fill(field, 'image')
    await page.clock.runFor(5000)
    await expect.poll(() => page.textContent(place)).toBe(sentence)
  })
})
