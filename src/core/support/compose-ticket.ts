import type { TicketDraft } from '../domain/ticket-draft.ts'

export interface Fact {
  name: string
  label: string
  value: string
  text: string
  /** Who the visitor is: for a field that the tracker has for it, never for a text that others may read. */
  isPrivate?: boolean
}

export interface TicketParts {
  subject: string
  details: string
  /** Facts of the form by name, each with its label and its value in words. */
  facts: readonly Fact[]
  /** What the visitor did before, a line each: words searched, answers shown, opened and rejected, page, version. */
  evidence: readonly { label: string; values: readonly string[] }[]
}

/** What stands over the evidence. */
export interface TicketWords {
  evidence: string
}

/**
 * A draft whose description tells everything but who the visitor is: the details, then a line for each fact, then the
 * evidence. Facts go to fields as well, where the tracker has them. What was not filled in leaves no line.
 */
export function composeTicket({ subject, details, facts, evidence }: TicketParts, words: TicketWords): TicketDraft {
  const told = facts.filter(({ value }) => value.trim() !== '')
  const factLines = told.filter(({ isPrivate }) => isPrivate !== true).map(({ label, text }) => formatFact(label, text))
  const evidenceLines = evidence
    .filter(({ values }) => values.length > 0)
    .map(({ label, values }) =>
      values.length === 1 ? `${label}: ${values[0]}` : [`${label}:`, ...values.map((value) => `- ${value}`)].join('\n'),
    )
  const closing = join([
    factLines.join('\n'),
    evidenceLines.length > 0 ? [`${words.evidence}:`, ...evidenceLines].join('\n') : '',
  ])
  const untold = told.filter(({ isPrivate }) => isPrivate === true).map(({ name }) => name)
  return {
    subject,
    description: join([details.trim(), closing]),
    facts: Object.fromEntries(told.map(({ name, value }) => [name, value])),
    ...(closing === '' ? {} : { closing }),
    ...(untold.length === 0 ? {} : { untold }),
  }
}

const join = (sections: readonly string[]): string => sections.filter((section) => section !== '').join('\n\n')

/** A text of several lines, such as a log, stands below its label. */
function formatFact(label: string, text: string): string {
  return text.includes('\n') ? `${label}:\n${text.trim()}` : `${label}: ${text}`
}
