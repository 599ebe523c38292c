import type { TicketDraft } from '../../core/domain/ticket-draft.ts'
import { composeTicket } from '../../core/support/compose-ticket.ts'
import type { Visitor } from '../../core/support/route.ts'
import type { Choice, SupportForm } from '../../views/support-form.ts'
import type { FormWords } from './form-words.ts'
import type { HelpState, Verdict } from './help-state.ts'

export interface TicketContext {
  form: SupportForm
  words: FormWords
  /** Full address of the form, without a query. */
  page: string
  /** The article that the visitor came from. */
  about: { href: string; title: string } | undefined
  /** Questions that were asked besides, by their ids. */
  questions: readonly { id: string; label: string }[]
}

/** The ticket as it stands: what was typed, what was chosen, and what was tried before. */
export function toTicket(state: HelpState, { form, words, page, about, questions }: TicketContext): TicketDraft {
  const { facts } = state
  const choice = (name: string, label: string, choices: readonly Choice[]) => {
    const chosen = choices.find(({ value }) => value === facts[name])
    return { name, label, value: chosen?.value ?? '', text: chosen?.label ?? '' }
  }
  const text = (name: string, label: string) => ({ name, label, value: facts[name] ?? '', text: facts[name] ?? '' })
  const toLink = ({ href, title }: { href: string; title: string }): string => `${title} (${new URL(href, page).href})`
  const told = state.tellsHistory ? state : { searched: [], answers: [] }
  const seen = (verdict: Verdict): string[] => told.answers.filter((answer) => answer.verdict === verdict).map(toLink)
  return composeTicket(
    {
      subject: state.subject,
      details: state.details,
      facts: [
        choice('product', words.factProduct, form.products),
        text('version', words.factVersion),
        choice('severity', words.factSeverity, form.severities),
        choice('tier', words.factTier, form.tiers),
        choice('audience', words.factAudience, form.audiences),
        ...form.contacts.map((contact) => ({ ...text(contact, words.factContacts[contact]), isPrivate: true })),
        ...questions.map(({ id, label }) => text(id, label)),
      ],
      evidence: [
        { label: words.evidenceSearched, values: told.searched },
        { label: words.evidenceShown, values: seen('shown') },
        { label: words.evidenceOpened, values: seen('opened') },
        { label: words.evidenceRejected, values: seen('rejected') },
        { label: words.evidenceAbout, values: about === undefined ? [] : [toLink(about)] },
        { label: words.evidencePage, values: [page] },
        { label: words.evidenceVersion, values: form.version === '' ? [] : [form.version] },
      ],
    },
    words,
  )
}

/** What the form knows of who asks; an empty choice is none. */
export function toVisitor({ facts }: Pick<HelpState, 'facts'>): Visitor {
  return {
    tier: facts['tier'] || undefined,
    severity: facts['severity'] || undefined,
    product: facts['product'] || undefined,
    audience: facts['audience'] || undefined,
  }
}
