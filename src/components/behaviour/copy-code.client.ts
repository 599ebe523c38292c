import { toCommands } from './to-commands.ts'

const shown = 2500

/** Puts the page's copy button, which the server left in a template, into every block of code and to every address. */
export function addCopyButtons(): void {
  const template = document.querySelector<HTMLTemplateElement>('template#kb-copy')
  if (template === null) return
  for (const figure of document.querySelectorAll('figure.code')) {
    figure.querySelector('figcaption')?.append(document.importNode(template.content, true))
  }
  for (const place of document.querySelectorAll('[data-copy]'))
    place.append(document.importNode(template.content, true))
}

/** `<kb-copy>`: copies the code of its figure, or the text that `data-copy` around it has, and says so. */
class CopyCode extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', () => void this.#copy())
  }

  async #copy(): Promise<void> {
    const place = this.closest<HTMLElement>('[data-copy]')
    const code = place?.parentElement ?? this.closest('figure')?.querySelector('pre code')
    if (!code) return
    try {
      await navigator.clipboard.writeText(
        place?.dataset['copy'] ?? toCommands((code.textContent ?? '').replace(/\n$/, '')),
      )
      this.#say(this.dataset['copied'] ?? '')
    } catch {
      // No permission, or a page without https: the reader's own keys can.
      getSelection()?.selectAllChildren(code)
      this.#say(this.dataset['failed'] ?? '')
    }
  }

  #say(text: string): void {
    const status = this.querySelector('[role=status]') as HTMLElement
    status.textContent = text
    setTimeout(() => {
      if (status.textContent === text) status.textContent = ''
    }, shown)
  }
}

customElements.define('kb-copy', CopyCode)
