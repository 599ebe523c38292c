import { describe, expect, test } from 'vitest'
import { checkAccessibility } from './support/check-accessibility.ts'
import { checkLayout } from './support/check-layout.ts'
import { pageTypes } from './support/page-types.ts'
import { type OpenPage, useSite } from './support/use-site.ts'

const sites = { shipped: useSite('shipped'), small: useSite('small') }
const widths = [
  { width: 1280, height: 900 },
  { width: 320, height: 640 },
]
const open = new Map<string, OpenPage>()

/** One page a site and width: what is measured does not depend on the page before it. */
async function showPage(site: 'shipped' | 'small', viewport: { width: number; height: number }): Promise<OpenPage> {
  const key = `${site} ${viewport.width}`
  const known = open.get(key) ?? (await sites[site].open(undefined, { viewport, reducedMotion: 'reduce' }))
  known.problems.length = 0
  open.set(key, known)
  return known
}

describe.each(widths)('at $width px', (viewport) => {
  test.each(pageTypes)(
    '$name is accessible in light and dark, fits, and breaks no policy',
    async ({ path, site, ready }) => {
      const { page, problems } = await showPage(site === 'small' ? 'small' : 'shipped', viewport)
      await page.emulateMedia({ colorScheme: 'light' })
      await page.goto(sites[site === 'small' ? 'small' : 'shipped'].url(path))
      await ready?.(page)
      const layout = await checkLayout(page)
      const light = await checkAccessibility(page)
      await page.emulateMedia({ colorScheme: 'dark' })
      const dark = await checkAccessibility(page)
      expect({ layout, light, dark, problems }).toEqual({ layout: [], light: [], dark: [], problems: [] })
    },
  )
})

const inForcedColors = ['the home page', 'a runbook', 'search with results', 'a guide in MDX']

test.each(pageTypes.filter(({ name }) => inForcedColors.includes(name)))(
  '$name is accessible in forced colours',
  async ({ path, ready }) => {
    const { page, problems } = await showPage('shipped', { width: 1280, height: 900 })
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'light' })
    await page.goto(sites.shipped.url(path))
    await ready?.(page)
    const violations = await checkAccessibility(page)
    await page.emulateMedia({ forcedColors: 'none' })
    expect({ violations, problems }).toEqual({ violations: [], problems: [] })
  },
)
