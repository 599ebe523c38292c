import { fillIn } from '../../core/text/fill-in.ts'
import { type FoundSecret, toStart } from './secrets.ts'
import type { SuggestionWords } from './suggestions.client.ts'
import { copyTemplate } from './template.client.ts'

interface Notices {
  secrets: readonly FoundSecret[]
  /** Categories of what tells of a person. */
  personal: readonly FoundSecret['category'][]
}

interface Handlers {
  onStrike: (value: string) => void
  onKeep: (value: string) => void
}

/** Shows below some fields what in them should not travel. What stands there already stays: it may have the focus. */
export function showNotices(
  root: ParentNode,
  place: HTMLElement,
  { secrets, personal }: Notices,
  words: SuggestionWords,
  { onStrike, onKeep }: Handlers,
): void {
  const known = new Map(
    [...place.querySelectorAll<HTMLElement>('.help-secret')].map((item) => [item.dataset['value'], item]),
  )
  const values = new Map(secrets.map((secret) => [secret.value, secret]))
  const items = [...values.values()].map(({ category, value }) => {
    const old = known.get(value)
    if (old !== undefined) return old
    const item = copyTemplate(root, 'secret')
    item.dataset['value'] = value
    const text = item.querySelector('[data-part=text]') as HTMLElement
    text.textContent = fillIn(words.secret, { kind: words.sensitive[category] ?? category, start: toStart(value) })
    item.setAttribute('aria-label', text.textContent)
    item.querySelector('[data-action=strike]')?.addEventListener('click', () => onStrike(value))
    item.querySelector('[data-action=keep-secret]')?.addEventListener('click', () => onKeep(value))
    return item
  })
  const hint = document.createElement('p')
  hint.className = 'help-personal'
  hint.textContent = fillIn(words.personal, {
    kinds: personal.map((category) => words.sensitive[category] ?? category).join(', '),
  })
  const wanted = [...items, ...(personal.length > 0 ? [hint] : [])]
  for (const child of [...place.children]) if (!wanted.includes(child as HTMLElement)) child.remove()
  for (const [at, item] of wanted.entries())
    if (place.children[at] !== item) place.insertBefore(item, place.children[at] ?? null)
}
