import type { Page } from 'playwright-core'

/** The parts of the form on the help page, as a visitor finds them. */
export const helpForm = {
  subject: '#kbf-subject',
  details: '#kbf-details',
  answer: '.help-answers summary',
  secret: '.help-secret',
  status: 'kb-help-form [role=status]',
  goOn: 'kb-help-form [data-action=ask]',
  goOnToHandOff: 'kb-help-form [data-action=send]',
  sent: '.help-sent',
  go: '[data-part=go] :is(a, button)',
}

/** Writes a ticket and goes on to the last step. */
export async function writeTicket(page: Page, subject: string, details: string): Promise<void> {
  await page.fill(helpForm.subject, subject)
  await page.fill(helpForm.details, details)
  await page.click(helpForm.goOn)
  await page.click(helpForm.goOnToHandOff)
  await page.waitForSelector(helpForm.go)
}

/** What the page says will leave it, by its label. */
export function readSent(page: Page): Promise<Record<string, string>> {
  return page
    .locator(`${helpForm.sent} > div`)
    .evaluateAll((rows) =>
      Object.fromEntries(
        rows.map((row) => [row.querySelector('dt')?.textContent, row.querySelector('dd')?.textContent]),
      ),
    )
}

/** What this tab and this browser keep for the site. */
export function readStorage(page: Page): Promise<string[]> {
  return page.evaluate(() => [JSON.stringify(sessionStorage), JSON.stringify(localStorage)])
}
