import type { Page } from 'playwright-core'

/** The element that has the focus, as its first hundred characters. */
export function focusedElement(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.outerHTML.slice(0, 100) ?? '')
}
