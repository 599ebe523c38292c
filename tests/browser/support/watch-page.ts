import type { BrowserContext } from 'playwright-core'

/** Collects what no page of the site may do: errors, refused or failed requests, requests to other servers. */
export async function watchPage(
  context: BrowserContext,
  siteUrl: string,
): Promise<{ problems: string[]; requests: string[] }> {
  const problems: string[] = []
  const requests: string[] = []
  const { origin } = new URL(siteUrl)
  await context.exposeBinding('reportViolation', (_, violation: string) => {
    problems.push(`refused by the policy: ${violation}`)
  })
  await context.addInitScript(() => {
    const { reportViolation } = window as unknown as { reportViolation: (text: string) => void }
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      reportViolation(`${violatedDirective} ${blockedURI} ${sample}`),
    )
  })
  context.on('request', (request) => {
    const { origin: asked, pathname, protocol } = new URL(request.url())
    if (protocol === 'data:' || protocol === 'blob:') return
    requests.push(pathname)
    if (asked !== origin) problems.push(`asked another server: ${request.url()}`)
  })
  context.on('response', (response) => {
    const request = response.request()
    if (response.status() >= 400 && !request.isNavigationRequest())
      problems.push(`${response.status()} ${request.url()}`)
  })
  context.on('console', (message) => {
    // What did not load is reported above, with its address.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      problems.push(`console: ${message.text()}`)
  })
  context.on('weberror', (error) => problems.push(`error: ${error.error().message}`))
  return { problems, requests }
}
