import type { Draft } from './draft.ts'
import type { FormWords } from './form-words.ts'

export type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** The fields of the form: `data-text` holds what the visitor tells, `data-fact` what the tracker wants to know besides. */
export class HelpFields {
  readonly #root: ParentNode
  readonly #words: FormWords

  constructor(root: ParentNode, words: FormWords) {
    this.#root = root
    this.#words = words
  }

  get subject(): HTMLInputElement {
    return this.#root.querySelector('[data-text=subject]') as HTMLInputElement
  }

  get details(): HTMLTextAreaElement {
    return this.#root.querySelector('[data-text=details]') as HTMLTextAreaElement
  }

  /** What is filled in, by name. Questions that do not show are not asked. */
  readFacts(): Record<string, string> {
    const facts: Record<string, string> = {}
    for (const field of this.#all('fact')) {
      const isAnother = field.type === 'radio' && !(field as HTMLInputElement).checked
      if (isAnother || field.closest('[hidden][data-diagnostics]')) continue
      const name = field.dataset['fact'] ?? ''
      // The same question may stand in two groups that both show.
      if (field.value !== '' || facts[name] === undefined) facts[name] = field.value
    }
    return facts
  }

  /** Fills in a draft, unless something is written already. */
  restore(draft: Draft): void {
    if (this.subject.value !== '' || this.details.value !== '') return
    this.subject.value = draft.subject
    this.details.value = draft.details
    for (const field of this.#all('fact')) {
      const value = draft.facts[field.dataset['fact'] ?? ''] ?? ''
      if (field.type === 'radio') (field as HTMLInputElement).checked = field.value === value
      else field.value = value
    }
  }

  findHolders(value: string): Field[] {
    return [...this.#all('text'), ...this.#all('fact')].filter(
      (field) => field.type !== 'radio' && field.value.includes(value),
    )
  }

  /** What each fact is called, by name. */
  labels(): Map<string, string> {
    const asked = this.#all('fact').flatMap(({ dataset }) =>
      dataset['label'] ? [[dataset['fact'] ?? '', dataset['label']] as const] : [],
    )
    return new Map([...asked, ...Object.entries(this.#ownLabels())])
  }

  /** Facts that only this site asks for: the questions of its diagnostics. */
  questions(): { id: string; label: string }[] {
    const own = this.#ownLabels()
    return [...this.labels()].flatMap(([id, label]) => (Object.hasOwn(own, id) ? [] : [{ id, label }]))
  }

  #ownLabels(): Record<string, string> {
    const { factTier, factSeverity, factProduct, factAudience, factVersion, factContacts } = this.#words
    return {
      tier: factTier,
      severity: factSeverity,
      product: factProduct,
      audience: factAudience,
      version: factVersion,
      ...factContacts,
    }
  }

  #all(kind: 'text' | 'fact'): Field[] {
    return [...this.#root.querySelectorAll<Field>(`[data-${kind}]`)]
  }
}
