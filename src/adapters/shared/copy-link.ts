import type { HandOff } from '../../core/domain/hand-off.ts'
import type { TicketDraft } from '../../core/domain/ticket-draft.ts'

/** A link that carries nothing: the visitor copies the text and pastes it. */
export function toCopyLink(href: string, { facts }: TicketDraft): HandOff {
  const named = Object.keys(facts).filter((fact) => facts[fact] !== '')
  return { kind: 'copy', href, dropped: ['subject', 'description', ...named], cuts: [] }
}
