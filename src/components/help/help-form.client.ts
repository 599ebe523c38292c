import { fillIn } from '../../core/text/fill-in.ts'
import type { SupportForm } from '../../views/support-form.ts'
import { LiveSearch, type SearchState } from '../search/live-search.client.ts'
import { readAbout } from './about.client.ts'
import { DraftStore } from './draft-store.client.ts'
import type { HandOffPanel } from './hand-off.client.ts'
import { emptyState, type HelpEvent, reduceHelp } from './help-state.ts'
import { showNotices } from './secret-notices.client.ts'
import { type FoundSecret, findPersonal, findUndecided, type Scan, strikeOne, strikeSecrets } from './secrets.ts'
import { mostSuggestions, Suggestions, type SuggestionWords } from './suggestions.client.ts'
import { part } from './template.client.ts'
import { toTicket, toVisitor } from './ticket.ts'

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** Milliseconds after the last key until what was typed is looked through. */
const pause = 250
const quiet = 1000

/** `<kb-help-form>`: answers while somebody writes a ticket, and hands over what is left of it. */
class HelpForm extends HTMLElement {
  #state = emptyState
  readonly #words: SuggestionWords = JSON.parse(this.dataset['words'] ?? '{}')
  readonly #form: SupportForm = JSON.parse(this.dataset['form'] ?? '{}')
  readonly #status = this.querySelector('[role=status]') as HTMLElement
  readonly #drafts = new DraftStore(part<HTMLInputElement>(this, 'keep'))
  readonly #suggestions = new Suggestions(this, this.#words, {
    onOpen: (href) => this.#tell({ type: 'opened', href }),
    onSolved: () => this.#solve(),
    onStuck: (href) => {
      this.#tell({ type: 'rejected', href })
      void this.#goOn('ask')
    },
  })
  #search: LiveSearch | undefined
  #scanning: Promise<Scan> | undefined
  #panel: HandOffPanel | undefined
  #about: { href: string; title: string } | undefined
  /** What was only brought back is not stored again: it would never grow old. */
  #isEdited = false
  #isSearching = false
  #timers: { check?: Timer; say?: Timer } = {}

  connectedCallback(): void {
    this.#search = new LiveSearch({
      bundlePath: this.dataset['bundle'] ?? '',
      locale: document.documentElement.lang,
      withFacets: false,
      status: this.#status,
      onState: (state) => this.#suggestions.show(state),
      toAnnouncement: (state) => this.#settle(state),
    })
    this.addEventListener('input', ({ target }) => {
      this.#isEdited = true
      this.#type(target as Field)
    })
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
    const { product } = this.#state.facts
    // The folders of the article that the visitor came from count as topics: a topic's articles lie in a folder of its name.
    const folders = this.#about?.href.split('/') ?? []
    const topics = new Set([...folders, ...this.#state.answers.map(({ topic }) => topic)])
    for (const [at, { products, topics: some }] of this.#form.diagnostics.entries()) {
      const fits = (products?.includes(product ?? '') ?? true) && (some?.some((topic) => topics.has(topic)) ?? true)
      const group = this.querySelector<HTMLElement>(`[data-diagnostics="${at}"]`)
      // What was filled in stays in sight.
      if (group !== null) group.hidden = !fits && !this.#isFilled(group)
    }
  }

  #isFilled = (group: HTMLElement): boolean => [...group.querySelectorAll('textarea')].some(({ value }) => value !== '')

  #type(field: Field): void {
    const name = field.dataset['text']
    if (name === 'subject' || name === 'details') {
      this.#tell({ type: 'typed', field: name, text: field.value })
      if (this.#state.subject.trim() !== '') this.#complain('')
      const { subject, details } = this.#state
      const query = subject.trim() === '' ? '' : `${subject}\n${details}`
      this.#search?.type({ query, filters: {}, count: mostSuggestions })
      this.#isSearching = query !== ''
    } else if (field.dataset['fact'] !== undefined) {
      this.#tell({ type: 'filled', facts: this.#readFacts() })
      this.#isSearching = false
    } else return
    this.#checkSoon()
  }

  #readFacts(): Record<string, string> {
    const facts: Record<string, string> = {}
    for (const field of this.#fields('fact')) {
      if (
        field.closest('[hidden][data-diagnostics]') ||
        (field.type === 'radio' && !(field as HTMLInputElement).checked)
      )
        continue
      const name = field.dataset['fact'] ?? ''
      // The same question may stand in two groups that both show.
      if (field.value !== '' || facts[name] === undefined) facts[name] = field.value
    }
    return facts
  }

  #fields(kind: 'text' | 'fact'): Field[] {
    return [...this.querySelectorAll<Field>(`[data-${kind}]`)]
  }

  /** Typing has stopped: what is on the page now counts as shown. */
  #settle(state: SearchState): string {
    if (state.type === 'answer') {
      const found = state.answer.results.map(({ href, title, topic }) => ({ href, title, topic }))
      this.#tell({ type: 'searched', query: this.#state.subject, found })
    }
    this.#isSearching = false
    const warning = this.querySelector('.help-secret') ? this.#words.secretsFound : ''
    return [warning, this.#suggestions.toAnnouncement(state)].filter((text) => text !== '').join(' ')
  }

  #checkSoon(): void {
    clearTimeout(this.#timers.check)
    this.#timers.check = setTimeout(() => void this.#check(), pause)
  }

  /** The finder of secrets, once it is needed; asked for again after it could not be loaded. */
  #loadScan(): Promise<Scan> {
    this.#scanning ??= import('../../core/sensitive/find-sensitive.ts').then(({ findSensitive }) => findSensitive)
    this.#scanning.catch(() => {
      this.#scanning = undefined
    })
    return this.#scanning
  }

  /** Looks through everything that was typed; keeps the draft, and the hand-off up to date. */
  async #check(): Promise<FoundSecret[] | undefined> {
    let scan: Scan
    try {
      scan = await this.#loadScan()
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
    if (secrets.length > 0 && !this.#isSearching) this.#saySoon(this.#words.secretsFound)
    if (this.#isEdited && step !== 'solved')
      this.#drafts.save(this.#state, (text) => strikeSecrets(text, this.#words.struck, [], scan))
    await this.#showHandOff(secrets, scan).catch(() => this.#block(this.#words.notLoaded))
    return secrets
  }

  /** Without the finder every place is struck out: too much is better than too little. */
  async #strike(value: string): Promise<void> {
    const scan = await this.#loadScan().catch((): Scan => () => [])
    const holders = this.#findHolders(value)
    this.#isEdited = true
    for (const field of holders) {
      field.value = strikeOne(field.value, value, this.#words.struck, scan)
      this.#type(field)
    }
    this.#decide(holders[0])
  }

  #keep(value: string): void {
    this.#tell({ type: 'secret-kept', value })
    this.#decide(this.#findHolders(value)[0])
  }

  #findHolders = (value: string): Field[] =>
    [...this.#fields('text'), ...this.#fields('fact')].filter(
      (field) => field.type !== 'radio' && field.value.includes(value),
    )

  /** The button that was pressed goes away: the focus goes to the next secret, or back to the text. */
  #decide(holder: Field | undefined): void {
    const section = document.activeElement?.closest<HTMLElement>('[data-section]')
    clearTimeout(this.#timers.check)
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
    this.#tell({ type: 'filled', facts: this.#readFacts() })
    this.#section(to).querySelector('h2')?.focus()
    void this.#check()
  }

  async #loadPanel(): Promise<HandOffPanel> {
    const { HandOffPanel, toDueSentence } = await import('./hand-off.client.ts')
    this.#toDueSentence = toDueSentence
    this.#panel ??= new HandOffPanel({
      root: this,
      form: this.#form,
      words: this.#words,
      labels: this.#labels(),
      say: (text) => this.#sayNow(text),
      onFault: () => this.#block(this.#words.notLoaded),
      onHandOver: () => {
        clearTimeout(this.#timers.check)
        this.#drafts.clear()
      },
    })
    return this.#panel
  }

  #toDueSentence: typeof import('./due-sentence.ts').toDueSentence | undefined

  async #showHandOff(secrets: readonly FoundSecret[], scan: Scan): Promise<void> {
    const { step, kept } = this.#state
    if (step !== 'ask' && step !== 'send') return
    const panel = await this.#loadPanel()
    const visitor = toVisitor(this.#state)
    part(this, 'due').textContent =
      this.#toDueSentence?.({
        visitor,
        form: this.#form,
        words: this.#words,
        locale: document.documentElement.lang,
        timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        now: Date.now(),
      }) ?? ''
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
        questions: [...this.#labels()].flatMap(([id, label]) => (id in this.#ownLabels() ? [] : [{ id, label }])),
      },
    )
    await panel.show(visitor, draft)
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

  #labels(): Map<string, string> {
    const asked = this.#fields('fact').flatMap(({ dataset }) =>
      dataset['label'] ? [[dataset['fact'] ?? '', dataset['label']] as const] : [],
    )
    return new Map([...asked, ...Object.entries(this.#ownLabels())])
  }

  #solve(): void {
    clearTimeout(this.#timers.check)
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
    const subject = this.querySelector<HTMLInputElement>('[data-text=subject]') as HTMLInputElement
    const details = this.querySelector<HTMLTextAreaElement>('[data-text=details]') as HTMLTextAreaElement
    if (draft !== undefined && subject.value === '' && details.value === '') {
      subject.value = draft.subject
      details.value = draft.details
      for (const field of this.#fields('fact')) {
        const value = draft.facts[field.dataset['fact'] ?? ''] ?? ''
        if (field.type === 'radio') (field as HTMLInputElement).checked = field.value === value
        else field.value = value
      }
    }
    this.#draw()
    // Typed before this was loaded, kept by the browser, or restored.
    this.#state = { ...this.#state, facts: this.#readFacts() }
    for (const field of [subject, details]) if (field.value !== '') this.#type(field)
  }

  async #showAbout(): Promise<void> {
    this.#about = await readAbout(new URLSearchParams(location.search).get('about'), this.dataset['base'] ?? '/')
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
    if (text !== '') this.#sayNow(text)
  }

  #sayNow(text: string): void {
    clearTimeout(this.#timers.say)
    this.#status.textContent = text
  }

  #saySoon(text: string): void {
    clearTimeout(this.#timers.say)
    this.#timers.say = setTimeout(() => this.#sayNow(text), quiet)
  }

  #section(name: string): HTMLElement {
    return this.querySelector(`[data-section=${name}]`) as HTMLElement
  }
}

type Timer = ReturnType<typeof setTimeout>

customElements.define('kb-help-form', HelpForm)
