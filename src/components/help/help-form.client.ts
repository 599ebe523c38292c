import { fillIn } from '../../core/text/fill-in.ts'
import type { SupportForm } from '../../views/support-form.ts'
import { onTyping } from '../search/is-spelling.ts'
import { LiveSearch, type SearchState } from '../search/live-search.client.ts'
import { readAbout } from './about.client.ts'
import { showDiagnostics } from './diagnostics.client.ts'
import { DraftStore } from './draft-store.client.ts'
import type { HandOffPanel } from './hand-off.client.ts'
import { type Field, HelpFields } from './help-fields.client.ts'
import { emptyState, type HelpEvent, reduceHelp, toTopics } from './help-state.ts'
import { loadScan } from './load-scan.ts'
import { showNotices } from './secret-notices.client.ts'
import { type FoundSecret, findPersonal, findUndecided, type Scan, strikeOne, strikeSecrets } from './secrets.ts'
import { mostSuggestions, Suggestions, type SuggestionWords } from './suggestions.client.ts'
import { part } from './template.client.ts'
import { toTicket, toVisitor } from './ticket.ts'
import { Voice } from './voice.client.ts'

/** Milliseconds after the last key until what was typed is looked through. */
const pause = 250

/** `<kb-help-form>`: answers while somebody writes a ticket, and hands over what is left of it. */
class HelpForm extends HTMLElement {
  #state = emptyState
  readonly #words: SuggestionWords = JSON.parse(this.dataset['words'] ?? '{}')
  readonly #form: SupportForm = JSON.parse(this.dataset['form'] ?? '{}')
  readonly #status = this.querySelector('[role=status]') as HTMLElement
  readonly #voice = new Voice(this.#status)
  readonly #fields = new HelpFields(this, this.#words)
  readonly #drafts = new DraftStore(part<HTMLInputElement>(this, 'keep'))
  readonly #suggestions = new Suggestions(this, this.#words, {
    onOpen: (answer) => this.#tell({ type: 'opened', answer }),
    onSolved: () => this.#solve(),
    onStuck: (answer) => {
      this.#tell({ type: 'rejected', answer })
      void this.#goOn('ask')
    },
  })
  #search: LiveSearch | undefined
  #panel: HandOffPanel | undefined
  #about: { href: string; title: string } | undefined
  /** What was only brought back is not stored again: it would never grow old. */
  #isEdited = false
  #isSearching = false
  #checking: Timer | undefined

  connectedCallback(): void {
    this.#search = new LiveSearch({
      bundlePath: this.dataset['bundle'] ?? '',
      locale: document.documentElement.lang,
      withFacets: false,
      status: this.#status,
      onState: (state) => this.#suggestions.show(state),
      toAnnouncement: (state) => this.#settle(state),
    })
    this.addEventListener('input', () => {
      this.#isEdited = true
    })
    onTyping(this, ({ target }) => this.#type(target as Field))
    this.addEventListener('click', ({ target }) => this.#act((target as Element).closest('button')))
    this.querySelector('form')?.addEventListener('submit', (event) => {
      if (event.target === event.currentTarget) event.preventDefault()
    })
    part(this, 'keep').addEventListener('change', () => {
      this.#isEdited = true
      this.#checkSoon()
    })
    this.#restore()
    void this.#showAbout()
  }

  #tell(event: HelpEvent): void {
    this.#state = reduceHelp(this.#state, event)
    this.#draw()
  }

  #draw(): void {
    const { step } = this.#state
    this.dataset['step'] = step
    const shown = { write: 1, ask: 2, send: 3, solved: 0 }[step]
    for (const [at, name] of ['write', 'ask', 'send'].entries()) this.#section(name).hidden = at >= shown
    this.#section('solved').hidden = step !== 'solved'
    // The folders of the article that the visitor came from count as topics: a topic's articles lie in a folder of its name.
    const folders = this.#about?.href.split('/') ?? []
    const topics = new Set([...folders, ...toTopics(this.#state.answers)])
    showDiagnostics(this, this.#form.diagnostics, this.#state.facts['product'] ?? '', topics)
  }

  #type(field: Field): void {
    const name = field.dataset['text']
    if (name === 'subject' || name === 'details') {
      this.#tell({ type: 'typed', field: name, text: field.value })
      if (this.#state.subject.trim() !== '') this.#complain('')
      const { subject, details } = this.#state
      const query = `${subject}\n${details}`.trim()
      this.#search?.type({ query, filters: {}, count: mostSuggestions })
      this.#isSearching = query !== ''
    } else if (field.dataset['fact'] !== undefined) {
      this.#tell({ type: 'filled', facts: this.#fields.readFacts() })
      this.#isSearching = false
    } else return
    this.#checkSoon()
  }

  /** Typing has stopped: what is on the page now counts as shown. */
  #settle(state: SearchState): string {
    if (state.type === 'answer') {
      // The subject is the first line of what was asked.
      const [query = ''] = state.query.split('\n')
      this.#tell({ type: 'searched', query, found: this.#suggestions.listed })
    }
    this.#isSearching = false
    const warning = this.querySelector('.help-secret') ? this.#words.secretsFound : ''
    return [warning, this.#suggestions.toAnnouncement(state)].filter((text) => text !== '').join(' ')
  }

  #checkSoon(): void {
    clearTimeout(this.#checking)
    this.#checking = setTimeout(() => void this.#check(), pause)
  }

  /** Looks through everything that was typed; keeps the draft, and the hand-off up to date. */
  async #check(): Promise<FoundSecret[] | undefined> {
    let scan: Scan
    try {
      scan = await loadScan()
    } catch {
      return undefined
    }
    const { subject, details, facts, kept, step } = this.#state
    const write = { subject, details }
    const secrets = findUndecided({ ...write, ...facts }, kept, scan)
    const handlers = {
      onStrike: (value: string) => void this.#strike(value),
      onKeep: (value: string) => this.#keep(value),
    }
    for (const [name, texts] of [
      ['write', write],
      ['ask', facts],
    ] as const) {
      const place = this.#section(name).querySelector('[data-secrets]') as HTMLElement
      const here = secrets.filter(({ field }) => field in texts)
      showNotices(
        this,
        place,
        { secrets: here, personal: findPersonal(Object.values(texts), scan) },
        this.#words,
        handlers,
      )
    }
    // What a search follows is announced with its answer.
    if (secrets.length > 0 && !this.#isSearching) this.#voice.saySoon(this.#words.secretsFound)
    if (this.#isEdited && step !== 'solved')
      this.#drafts.save(this.#state, (text) => strikeSecrets(text, this.#words.struck, [], scan))
    await this.#showHandOff(secrets, scan).catch(() => this.#block(this.#words.notLoaded))
    return secrets
  }

  /** Without the finder every place is struck out: too much is better than too little. */
  async #strike(value: string): Promise<void> {
    const scan = await loadScan().catch((): Scan => () => [])
    const holders = this.#fields.findHolders(value)
    this.#isEdited = true
    for (const field of holders) {
      field.value = strikeOne(field.value, value, this.#words.struck, scan)
      this.#type(field)
    }
    this.#decide(holders[0])
  }

  #keep(value: string): void {
    this.#tell({ type: 'secret-kept', value })
    this.#decide(this.#fields.findHolders(value)[0])
  }

  /** The button that was pressed goes away: the focus goes to the next secret, or back to the text. */
  #decide(holder: Field | undefined): void {
    const section = document.activeElement?.closest<HTMLElement>('[data-section]')
    clearTimeout(this.#checking)
    void this.#check().then((secrets) => {
      if (secrets?.length === 0) this.#block('')
      const next = section?.querySelector<HTMLElement>('.help-secret button') ?? holder
      next?.focus()
    })
  }

  #act(button: HTMLButtonElement | null): void {
    const action = button?.dataset['action']
    if (action === 'ask' || action === 'send') void this.#goOn(action)
    if (action === 'again') this.#startAgain()
  }

  async #goOn(to: 'ask' | 'send'): Promise<void> {
    const subject = this.querySelector<HTMLInputElement>('[data-text=subject]') as HTMLInputElement
    if (this.#state.subject.trim() === '') {
      this.#complain(this.#words.subjectMissing)
      subject.focus()
      return
    }
    const secrets = await this.#check()
    if (secrets === undefined) {
      this.#block(this.#words.notLoaded)
      return
    }
    this.#block(secrets.length > 0 ? this.#words.secretsBlock : '')
    if (secrets.length > 0) {
      this.querySelector<HTMLElement>('.help-secret button')?.focus()
      return
    }
    try {
      await this.#loadPanel()
    } catch {
      this.#block(this.#words.notLoaded)
      return
    }
    this.#tell({ type: 'went-on', to })
    this.#tell({ type: 'filled', facts: this.#fields.readFacts() })
    this.#section(to).querySelector('h2')?.focus()
    void this.#check()
  }

  async #loadPanel(): Promise<HandOffPanel> {
    const { HandOffPanel } = await import('./hand-off.client.ts')
    this.#panel ??= new HandOffPanel({
      root: this,
      form: this.#form,
      words: this.#words,
      labels: this.#fields.labels(),
      say: (text) => this.#voice.sayNow(text),
      onFault: () => this.#block(this.#words.notLoaded),
      onHistory: (isWanted) => {
        this.#tell({ type: 'history-chosen', isWanted })
        void this.#check()
      },
      onHandOver: () => {
        clearTimeout(this.#checking)
        this.#drafts.clear()
      },
    })
    return this.#panel
  }

  async #showHandOff(secrets: readonly FoundSecret[], scan: Scan): Promise<void> {
    const { step, kept } = this.#state
    if (step !== 'ask' && step !== 'send') return
    const panel = await this.#loadPanel()
    const visitor = toVisitor(this.#state)
    panel.showDue(visitor)
    if (step !== 'send') return
    const isBlocked = secrets.length > 0
    part(this, 'hand-off').hidden = isBlocked
    part(this, 'blocked').textContent = isBlocked ? this.#words.secretsBlock : ''
    if (isBlocked) return
    const strike = (text: string): string => strikeSecrets(text, this.#words.struck, kept, scan)
    const draft = toTicket(
      { ...this.#state, searched: this.#state.searched.map(strike) },
      {
        form: this.#form,
        words: this.#words,
        page: location.origin + location.pathname,
        about: this.#about,
        questions: this.#fields.questions(),
      },
    )
    await panel.show(visitor, draft)
  }

  #solve(): void {
    clearTimeout(this.#checking)
    this.#tell({ type: 'solved' })
    this.#empty()
    this.#section('solved').querySelector('h2')?.focus()
  }

  #startAgain(): void {
    this.#tell({ type: 'started-again' })
    this.querySelector<HTMLElement>('[data-text=subject]')?.focus()
  }

  #empty(): void {
    this.#isEdited = false
    this.#drafts.clear()
    this.querySelector('form')?.reset()
    this.#suggestions.clear()
    void this.#search?.run({ query: '', filters: {}, count: 0 })
    for (const place of this.querySelectorAll('[data-secrets]')) place.replaceChildren()
  }

  #restore(): void {
    const draft = this.#drafts.load()
    if (draft !== undefined) this.#fields.restore(draft)
    this.#draw()
    // Typed before this was loaded, kept by the browser, or restored.
    this.#state = { ...this.#state, facts: this.#fields.readFacts() }
    for (const field of [this.#fields.subject, this.#fields.details]) if (field.value !== '') this.#type(field)
  }

  async #showAbout(): Promise<void> {
    this.#about = await readAbout(
      this.dataset['about'] ?? new URLSearchParams(location.search).get('about'),
      this.dataset['base'] ?? '/',
    )
    if (this.#about === undefined) return
    const note = part(this, 'about')
    note.textContent = fillIn(this.#words.about, { title: this.#about.title })
    note.hidden = false
    this.#draw()
  }

  #complain(text: string): void {
    part(this, 'subject-error').textContent = text
    const subject = this.querySelector('[data-text=subject]')
    if (text === '') subject?.removeAttribute('aria-invalid')
    else subject?.setAttribute('aria-invalid', 'true')
  }

  /** Why it does not go on, for the eye and for the ear. */
  #block(text: string): void {
    part(this, 'blocked').textContent = text
    if (text !== '') this.#voice.sayNow(text)
  }

  #section(name: string): HTMLElement {
    return this.querySelector(`[data-section=${name}]`) as HTMLElement
  }
}

type Timer = ReturnType<typeof setTimeout>

customElements.define('kb-help-form', HelpForm)
