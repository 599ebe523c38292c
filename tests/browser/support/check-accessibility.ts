import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds on the page as it is, as `rule: selector` lines; none is good. */
export function checkAccessibility(page: Page): Promise<string[]> {
  return analyze(new AxeBuilder({ page }).withTags(tags))
}

/** The part of `checkAccessibility` that another theme can change, in less than half the time. */
export function checkContrast(page: Page): Promise<string[]> {
  return analyze(new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']))
}

async function analyze(builder: AxeBuilder): Promise<string[]> {
  // The legacy mode runs in the page itself, where the other opens a second one each time. There are no frames here.
  const { violations } = await builder.setLegacyMode().analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any, all, none }) => `${id}: ${target.join(' ')} (${[...any, ...all, ...none][0]?.message})`),
  )
}
