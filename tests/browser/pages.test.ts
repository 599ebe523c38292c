import { describe, expect, test } from 'vitest'
import { isLong } from '../build/support/rounds.ts'
import { checkAccessibility } from './support/check-accessibility.ts'
import { checkLayout } from './support/check-layout.ts'
import { pageTypes } from './support/page-types.ts'
import { type OpenPage, useSite } from './support/use-site.ts'

const sites = { shipped: useSite('shipped'), small: useSite('small') }
const wide = { width: 1280, height: 900 }
const narrow = { width: 320, height: 640 }
const appearances = [
  { viewport: wide, colorScheme: 'light' },
  { viewport: narrow, colorScheme: 'dark' },
  ...(isLong
    ? ([
        { viewport: wide, colorScheme: 'dark' },
        { viewport: narrow, colorScheme: 'light' },
      ] as const)
    : []),
] as const
const open = new Map<string, OpenPage>()

/** One page a site and width: what is measured does not depend on the page before it. */
async function showPage(site: 'shipped' | 'small', viewport: { width: number; height: number }): Promise<OpenPage> {
  const key = `${site} ${viewport.width}`
  const known = open.get(key) ?? (await sites[site].open(undefined, { viewport, reducedMotion: 'reduce' }))
  known.problems.length = 0
  open.set(key, known)
  return known
}

describe.each(appearances)('at $viewport.width px, $colorScheme', ({ viewport, colorScheme }) => {
  test.each(pageTypes)('$name is accessible, fits, and breaks no policy', async ({ path, site, ready }) => {
    const { page, problems } = await showPage(site === 'small' ? 'small' : 'shipped', viewport)
    await page.emulateMedia({ colorScheme })
    await page.goto(sites[site === 'small' ? 'small' : 'shipped'].url(path))
    await ready?.(page)
    const layout = await checkLayout(page)
    const violations = await checkAccessibility(page)
    expect({ layout, violations, problems }).toEqual({ layout: [], violations: [], problems: [] })
  })
})

const inForcedColors = ['the home page', 'a runbook', 'search with results', 'a guide in MDX']

test.each(pageTypes.filter(({ name }) => inForcedColors.includes(name)))(
  '$name is accessible in forced colours',
  async ({ path, ready }) => {
    const { page, problems } = await showPage('shipped', wide)
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'light' })
    await page.goto(sites.shipped.url(path))
    await ready?.(page)
    const violations = await checkAccessibility(page)
    await page.emulateMedia({ forcedColors: 'none' })
    expect({ violations, problems }).toEqual({ violations: [], problems: [] })
  },
)
