/** A ticket as the visitor has written it, before it takes the form of a tracker. */
export interface TicketDraft {
  /** What is wrong, in one line. */
  subject: string
  /** The whole text, facts and evidence included: a tracker without fields of its own loses nothing. */
  description: string
  /** What the form asked besides, by name: `product`, `version`, `severity`, `email`. For trackers that have a field. */
  facts: Readonly<Record<string, string>>
}

export const emptyDraft: TicketDraft = { subject: '', description: '', facts: {} }
