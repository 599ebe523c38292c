/** The script of every page: what each needs at once, and what only some need on demand. */
import './theme-switch.client.ts'
import { keepPlace } from './language-switch.client.ts'
import { listenForSearch } from './search-opener.client.ts'

listenForSearch()
keepPlace()
if (document.querySelector('kb-help-form')) {
  // A form that does nothing is worse than none: the page is then as it is without scripts.
  import('../help/help-form.client.ts').catch(() => document.documentElement.classList.remove('js'))
}
document.querySelector('[data-help-open]')?.addEventListener('click', (event) => {
  const { ctrlKey, metaKey, shiftKey, currentTarget } = event as MouseEvent
  if (ctrlKey || metaKey || shiftKey) return
  event.preventDefault()
  const link = currentTarget as HTMLAnchorElement
  import('../help/article-help.client.ts').then(
    ({ openFormAt }) => openFormAt(link),
    () => location.assign(link.href),
  )
})
if (document.querySelector('kb-open-now')) import('../site/open-now.client.ts')
if (document.querySelector('kb-tabs')) import('./tabs.client.ts')
if (document.querySelector('figure.code, [data-copy]'))
  import('./copy-code.client.ts').then(({ addCopyButtons }) => addCopyButtons())
if (hasMarks()) import('../search/marks.client.ts').then(({ showMarks }) => showMarks())

/** The key of `mark-memory.client.ts`, which would be a download of its own. */
function hasMarks(): boolean {
  try {
    return sessionStorage.getItem('kb-marks') !== null
  } catch {
    return false
  }
}
