/** Milliseconds until other ways are shown beside, and until the wait is over. */
const slow = 4000
const patience = 20_000

const name = 'kb-search-dialog'
let isLoading = false

/** Loads what the search dialog does; says what keeps it away, and tries again when asked to or when the network is back. */
export async function loadDialog(host: HTMLElement, limit = patience): Promise<void> {
  if (isLoading || customElements.get(name)) return
  isLoading = true
  const timer = setTimeout(() => say(host, 'slow', 'slow'), slow)
  try {
    // A browser may keep it that a module failed for as long as the page is open: none is asked for while none can come.
    if (navigator.onLine || !(await isOffline(host))) await inTime(import('../search/search-dialog.client.ts'), limit)
  } catch {
    // Said below.
  }
  const word = customElements.get(name) ? undefined : (await isOffline(host)) ? 'offline' : 'failed'
  clearTimeout(timer)
  isLoading = false
  if (word === undefined || customElements.get(name)) return
  say(host, 'failed', word)
  addEventListener('online', () => void loadDialog(host), { once: true })
  const retry = host.querySelector('[data-retry]') as HTMLButtonElement
  retry.hidden = false
  retry.onclick = () => void tryAgain(host)
}

/** Where a module has failed for good, the page of the search is a new start with what was typed. */
async function tryAgain(host: HTMLElement): Promise<void> {
  say(host, 'searching', 'searching')
  await loadDialog(host, slow)
  if (!customElements.get(name) && !(await isOffline(host))) host.querySelector('form')?.submit()
}

function inTime(loading: Promise<unknown>, limit: number): Promise<unknown> {
  return Promise.race([loading, new Promise((_, reject) => setTimeout(reject, limit))])
}

/** As `is-offline.ts`, which would be a download of its own. */
function isOffline(host: HTMLElement): Promise<boolean> {
  const options: RequestInit = { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(2000) }
  return fetch(`${host.dataset['bundle']}shards.json`, options).then(
    () => false,
    (error) => error instanceof TypeError,
  )
}

function say(host: HTMLElement, state: string, word: string): void {
  const words: Record<string, string> = JSON.parse(host.dataset['words'] ?? '{}')
  host.dataset['state'] = state
  for (const place of host.querySelectorAll('[data-part=summary], [role=status]')) place.textContent = words[word] ?? ''
}
