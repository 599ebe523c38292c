import type { HandOff } from '../../core/domain/hand-off.ts'
import { emptyDraft, type TicketDraft } from '../../core/domain/ticket-draft.ts'
import { type Destination, toDestinations, type Visitor } from '../../core/support/route.ts'
import { fillIn } from '../../core/text/fill-in.ts'
import type { SupportForm } from '../../views/support-form.ts'
import { toDueSentence } from './due-sentence.ts'
import type { SuggestionWords } from './suggestions.client.ts'
import { copyTemplate, part } from './template.client.ts'
import { toHandOff } from './to-hand-off.ts'
import { isCall, toFullText, toSent } from './what-is-sent.ts'

interface Options {
  /** Holds the templates. */
  root: HTMLElement
  form: SupportForm
  words: SuggestionWords
  /** What facts are called, by name. */
  labels: ReadonlyMap<string, string>
  say: (text: string) => void
  /** A part of what is needed did not load. */
  onFault: () => void
  onHandOver: () => void
  /** What the visitor did before is to be sent along, or not. */
  onHistory: (isWanted: boolean) => void
}

/** The last step: where to, what exactly, and the click. */
export class HandOffPanel {
  #shown: string[] = []
  #chosen: string | undefined
  #turn = 0
  #last: { visitor: Visitor; draft: TicketDraft } | undefined
  readonly #options: Options
  readonly #panel: HTMLElement

  constructor(options: Options) {
    this.#options = options
    this.#panel = part(options.root, 'hand-off')
    const template = options.root.querySelector<HTMLTemplateElement>('template[data-template=hand-off]')
    if (template) this.#panel.replaceChildren(document.importNode(template.content, true))
    part(this.#panel, 'history').addEventListener('change', ({ target }) =>
      options.onHistory((target as HTMLInputElement).checked),
    )
    this.#panel.querySelector('[data-action=copy]')?.addEventListener('click', () => void this.#copy())
  }

  /** Says whether somebody is there, and when the first reply is due. */
  showDue(visitor: Visitor): void {
    const { root, form, words } = this.#options
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
    // The sentence is in the language of the form's words, which need not be the page's.
    const locale = root.closest<HTMLElement>('[lang]')?.lang ?? 'en'
    const now = { locale, timeZone, now: Date.now() }
    part(root, 'due').textContent = toDueSentence({ visitor, form, words, ...now })
  }

  /** Shows a draft for a visitor; called again, keeps what was chosen if it is still there. */
  async show(visitor: Visitor, draft: TicketDraft): Promise<void> {
    this.#last = { visitor, draft }
    const destinations = toDestinations(visitor, this.#options.form.ways)
    const names = destinations.map(toKey)
    if (this.#chosen === undefined || !names.includes(this.#chosen)) this.#chosen = names[0]
    if (names.join('\n') !== this.#shown.join('\n')) this.#list(destinations)
    this.#shown = names
    const destination = destinations[names.indexOf(this.#chosen ?? '')] ?? destinations[0]
    const turn = ++this.#turn
    part(this.#panel, 'result').textContent = ''
    if (destination === undefined) return
    const handOff = await toHandOff(destination, draft)
    // Typed on while the adapter was loading.
    if (turn === this.#turn) this.#preview(destination, handOff, draft)
  }

  #list(destinations: readonly Destination[]): void {
    const fieldset = part(this.#panel, 'destinations')
    const isAlone = destinations[0]?.type === 'self-service'
    fieldset.hidden = isAlone
    part(this.#panel, 'self-service').hidden = !isAlone
    for (const old of fieldset.querySelectorAll('label')) old.remove()
    for (const [at, destination] of destinations.entries()) {
      const { words } = this.#options
      const label = copyTemplate(this.#options.root, 'destination')
      const { name, system, isAccountNeeded } = toFacts(destination, words.channels)
      part(label, 'name').textContent = name
      const notes = [
        at === 0 && destinations.length > 1 ? words.recommended : '',
        system === name ? '' : system,
        isAccountNeeded ? words.account : '',
      ]
      part(label, 'system').textContent = notes.filter((note) => note !== '').join(' · ')
      const input = label.querySelector('input') as HTMLInputElement
      input.checked = toKey(destination) === this.#chosen
      input.addEventListener('change', () => {
        this.#chosen = toKey(destination)
        if (this.#last === undefined) return
        // What another place would get must not stand beside the name of this one.
        for (const name of ['sent', 'losses', 'go']) part(this.#panel, name).replaceChildren()
        this.show(this.#last.visitor, this.#last.draft).catch(this.#options.onFault)
      })
      fieldset.append(label)
    }
  }

  #preview(destination: Destination, handOff: HandOff, draft: TicketDraft): void {
    const { words, labels } = this.#options
    const { rows, losses } = toSent(handOff, draft, words, labels)
    part(this.#panel, 'sent').replaceChildren(...rows.map(toRow))
    part(this.#panel, 'losses').replaceChildren(...losses.map((loss) => h('li', loss)))
    part(this.#panel, 'nothing-sent').textContent = toPromise(handOff, words)
    part(this.#panel, 'go').replaceChildren(...this.#toGo(toFacts(destination, words.channels), handOff))
  }

  /** What the visitor clicks. A link or a form of its own: the browser does the rest, without any script. */
  #toGo({ name, opened }: Facts, handOff: HandOff): HTMLElement[] {
    const { words, onHandOver } = this.#options
    if (handOff.kind === 'form') {
      const form = Object.assign(h('form'), {
        method: 'post',
        action: handOff.action,
        acceptCharset: 'utf-8',
        target: '_blank',
      })
      form.rel = 'noopener noreferrer'
      form.append(
        ...handOff.fields.map(([field, value]) => Object.assign(h('input'), { type: 'hidden', name: field, value })),
      )
      const button = Object.assign(h('button', fillIn(words.post, { name: opened })), {
        className: 'button',
        type: 'submit',
      })
      form.append(button)
      form.addEventListener('submit', () => this.#handOver(onHandOver))
      return [form]
    }
    const { href, kind } = handOff
    if (href === '') return []
    const [scheme] = href.split(':')
    const isProgram = scheme === 'mailto' || scheme === 'tel'
    const verb =
      scheme === 'mailto' ? words.mail : scheme === 'tel' ? words.call : kind === 'copy' ? words.copyOpen : words.open
    const link = Object.assign(h('a', fillIn(verb, { name: scheme === 'tel' ? name : opened })), {
      className: 'button',
      href,
      referrerPolicy: 'no-referrer',
    })
    if (!isProgram) Object.assign(link, { target: '_blank', rel: 'noopener noreferrer' })
    link.addEventListener('click', () => {
      // Who calls may want to read from the page, and to come back to it.
      if (isCall(href)) return
      if (kind === 'copy' && !isProgram) {
        // Where it could not be copied, the draft is all there is.
        void this.#copy(words.handed).then((isCopied) => isCopied && onHandOver())
      } else this.#handOver(onHandOver)
    })
    return [link]
  }

  #handOver(tell: () => void): void {
    this.#say(this.#options.words.handed)
    tell()
  }

  async #copy(more = ''): Promise<boolean> {
    const { words } = this.#options
    const text = toFullText(this.#last?.draft ?? emptyDraft)
    const box = part<HTMLTextAreaElement>(this.#panel, 'full-text')
    box.hidden = true
    try {
      await navigator.clipboard.writeText(text)
      this.#say(`${words.copied} ${more}`.trim())
      return true
    } catch {
      this.#say(words.copyFailed)
      box.value = text
      box.hidden = false
      box.select()
      return false
    }
  }

  #say(text: string): void {
    part(this.#panel, 'result').textContent = text
    this.#options.say(text)
  }
}

const toKey = (destination: Destination): string =>
  destination.type === 'target'
    ? `target ${destination.target.name}`
    : destination.type === 'channel'
      ? `channel ${destination.channel.url ?? destination.channel.label}`
      : ''

function toPromise(handOff: HandOff, words: SuggestionWords): string {
  if (handOff.kind === 'form') return words.nothingSentForm
  return handOff.kind === 'copy' && isCall(handOff.href) ? words.nothingSentCall : words.nothingSent
}

interface Facts {
  name: string
  system: string
  /** What a click opens. */
  opened: string
  isAccountNeeded: boolean
}

function toFacts(destination: Destination, types: Readonly<Record<string, string>>): Facts {
  if (destination.type === 'target') {
    const { label, system, login } = destination.target
    return {
      name: typeof label === 'string' ? label : system,
      system,
      opened: system,
      isAccountNeeded: login === 'required',
    }
  }
  const { label = '', type = '' } = destination.type === 'channel' ? destination.channel : {}
  const system = types[type] ?? type
  return { name: label || system, system, opened: label || system, isAccountNeeded: false }
}

/** A text that is long has a box of its own to scroll in. */
const long = 900

function toRow({ label, value }: { label: string; value: string }): HTMLElement {
  const row = h('div')
  const text = h('dd', value.length > long ? '' : value)
  if (value.length > long) {
    const box = Object.assign(h('div', value), { className: 'help-long', tabIndex: 0, role: 'group', ariaLabel: label })
    text.append(box)
  }
  row.append(h('dt', label), text)
  return row
}

function h<K extends keyof HTMLElementTagNameMap>(tag: K, text = ''): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  element.textContent = text
  return element
}
