import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { useSite } from './support/use-site.ts'

const site = useSite('small')
const options = { javaScriptEnabled: false }

test('without script, every chart stands with its numbers, and the table behind it opens', async () => {
  const { page, problems } = await site.open('/coverage/', options)
  const titles = await page.locator('main h2').allTextContents()
  expect(titles).toEqual([
    'Coverage over time',
    'Tickets by month',
    'Tickets a month by topic',
    'What to write next',
    'How fresh the articles are',
  ])
  expect(await page.locator('main .chart > figure').count()).toBe(titles.length)
  const tables = page.locator('main details')
  for (const table of await tables.all()) {
    expect(await table.locator('table').isVisible()).toBe(false)
    await table.locator('summary').click()
    expect(await table.locator('table').isVisible()).toBe(true)
  }
  const rows = await tables
    .first()
    .locator('tbody tr')
    .evaluateAll((all) => all.map((row) => [...row.children].map(({ textContent }) => textContent)))
  expect(rows[0]).toEqual(['1 September 2025', '31%', '10% to 52%', '302.6', '673.4'])
  expect(rows).toHaveLength(5)
  expect(problems).toEqual([])
})

test('a question stands whole over its bar, and a longer bar is more', async () => {
  const { page } = await site.open('/coverage/', options)
  const rows = page.locator('.chart', { has: page.locator('#chart-gaps') }).locator('.bars li')
  expect(await rows.first().locator('.label').textContent()).toBe(
    'The app asks for a code from an authenticator that I no longer have since I changed my phone',
  )
  const shown = await rows.evaluateAll((all) =>
    all.map((row) => [
      Number(row.querySelector('.total')?.textContent),
      row.querySelector('rect')?.getBoundingClientRect().width,
    ]),
  )
  for (const [total = 0, width = 0] of shown) expect(width / (shown[0]?.[1] ?? 1)).toBeCloseTo(total / 47, 2)
})

test('nothing of the site leads to it, and no search engine is to list it', async () => {
  const { page } = await site.open('/coverage/', options)
  expect(await page.getAttribute('meta[name=robots]', 'content')).toContain('noindex')
  const files = readdirSync(site.folder, { recursive: true, encoding: 'utf8' })
  const others = files.filter((file) => /\.(?:html|xml|json|txt)$/.test(file) && !/(?:^|\/)coverage\//.test(file))
  expect(others.length).toBeGreaterThan(10)
  const leading = others.filter((file) => /["/]coverage\/["<]/.test(readFileSync(join(site.folder, file), 'utf8')))
  expect(leading).toEqual([])
})
