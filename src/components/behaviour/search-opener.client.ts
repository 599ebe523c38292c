import { loadDialog } from './load-dialog.client.ts'
import { readSetting, writeSetting } from './settings.client.ts'

const slashKey = 'kb-slash'

/**
 * Opens the search dialog from a `data-search-open` element, from `/` outside of fields and from Ctrl-K or ⌘K. What the
 * dialog does is loaded then; it already takes keys while that is on its way. On the search page its field is focused, and what it
 * holds is selected: the next key begins a new question.
 */
export function listenForSearch(): void {
  const slash = document.querySelector<HTMLInputElement>('[data-slash]')
  if (slash) {
    slash.checked = readSetting(slashKey) !== 'off'
    slash.addEventListener('change', () => writeSetting(slashKey, slash.checked ? undefined : 'off'))
  }
  // Offline, the page of the search would be the browser's own, without the question.
  document.querySelector('kb-search-dialog form')?.addEventListener('submit', (event) => {
    if (!navigator.onLine) event.preventDefault()
  })
  document.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
    if ((event.target as Element).closest('[data-search-open]') && openSearch()) event.preventDefault()
  })
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || !isShortcut(event)) return
    if (openSearch()) event.preventDefault()
  })
}

function isShortcut({ key, ctrlKey, metaKey, altKey, shiftKey, target }: KeyboardEvent): boolean {
  if (key.toLowerCase() === 'k') return (ctrlKey || metaKey) && !altKey && !shiftKey
  // A keyboard may need Shift for "/".
  if (key !== '/' || ctrlKey || metaKey || altKey || readSetting(slashKey) === 'off') return false
  return !(target as Element).closest('input, textarea, select, [contenteditable], dialog')
}

function openSearch(): boolean {
  const field = document.querySelector<HTMLInputElement>('kb-search-page [name=q]')
  if (field) {
    field.focus()
    field.select()
    return true
  }
  const host = document.querySelector<HTMLElement>('kb-search-dialog')
  const dialog = host?.querySelector('dialog')
  if (!host || !dialog) return false
  // On its way while the dialog is laid out.
  void loadDialog(host)
  if (!dialog.open) dialog.showModal()
  dialog.querySelector('input')?.select()
  return true
}
