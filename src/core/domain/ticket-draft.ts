/** A ticket as the visitor has written it, before it takes the form of a tracker. */
export interface TicketDraft {
  /** What is wrong, in one line. */
  subject: string
  /** The whole text, facts and evidence included: a tracker without fields of its own loses nothing. */
  description: string
  /** The end of `description` that the visitor did not write: facts and evidence. What was written is cut first. */
  closing?: string
  /** What the form asked besides, by name: `product`, `version`, `severity`, `email`. For trackers that have a field. */
  facts: Readonly<Record<string, string>>
  /** Names of facts that tell who the visitor is: they go to fields, and never stand in the text. */
  untold?: readonly string[]
}

export const emptyDraft: TicketDraft = { subject: '', description: '', facts: {} }
