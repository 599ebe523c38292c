import type { Cut, HandOff, Replaced } from '../../core/domain/hand-off.ts'
import type { TicketDraft } from '../../core/domain/ticket-draft.ts'
import { toLines, toOneLine } from './clean-text.ts'
import { type FieldMap, toFields } from './fields.ts'

export interface LinkParts {
  /** One line; empty if there is none. */
  subject: string
  /** Line breaks are `\n`. */
  description: string
  fields: readonly { name: string; value: string }[]
}

/** What the system would read as a command: every match of a global pattern, in which `from` becomes `to`. */
export interface Replacement extends Replaced {
  pattern: RegExp
}

export interface LinkRequest {
  draft: TicketDraft
  /** Characters of the whole address, as it is sent. */
  budget: number
  fields?: FieldMap
  replaces?: Replacement | undefined
  toHref: (parts: LinkParts) => string
}

const ellipsis = '…'

/**
 * A link with as much of the draft as its budget holds. The description is cut first, at its end, then the subject;
 * then facts stay out, the last first. What is cut ends in `…`.
 *
 * @param request whose `toHref` gives longer addresses for longer texts
 */
export function fitLink({ draft, budget, fields: map = {}, replaces, toHref }: LinkRequest): HandOff {
  const { fields, dropped } = toFields(draft.facts, map)
  const whole = { subject: toOneLine(draft.subject), description: toLines(draft.description), fields }
  const cuts: Cut[] = []
  const fits = (parts: LinkParts): boolean => toHref(replaceIn(parts, replaces)).length <= budget
  let parts: typeof whole = whole
  while (
    !fits({ ...parts, subject: ellipsis, description: parts.description && ellipsis }) &&
    parts.fields.length > 0
  ) {
    dropped.push(parts.fields.at(-1)?.fact ?? '')
    parts = { ...parts, fields: parts.fields.slice(0, -1) }
  }
  for (const part of ['description', 'subject'] as const) {
    if (fits(parts)) break
    const characters = [...parts[part]]
    if (characters.length === 0) continue
    const toCut = (kept: number): typeof whole => ({ ...parts, [part]: characters.slice(0, kept).join('') + ellipsis })
    const kept = findLast(characters.length - 1, (count) => fits(toCut(count)))
    parts = toCut(kept)
    cuts.push({ part, kept, removed: characters.length - kept })
  }
  const written = replaceIn(parts, replaces)
  const { subject, description } = written
  const sent = { subject, description, fields: written.fields.map(({ fact, value }) => ({ fact, value })) }
  const link = { kind: 'link', href: toHref(written), sent, dropped, cuts } as const
  if (replaces === undefined || JSON.stringify(written) === JSON.stringify(parts)) return link
  return { ...link, replaced: { from: replaces.from, to: replaces.to } }
}

function replaceIn<Parts extends LinkParts>(parts: Parts, replaces: Replacement | undefined): Parts {
  if (replaces === undefined) return parts
  const { pattern, from, to } = replaces
  const replace = (text: string): string => text.replace(pattern, (found) => found.replace(from, () => to))
  return {
    ...parts,
    subject: replace(parts.subject),
    description: replace(parts.description),
    fields: parts.fields.map((field) => ({ ...field, value: replace(field.value) })),
  }
}

/** The largest number from 0 to `most` for which a condition holds that, once false, stays false; 0 if it never holds. */
function findLast(most: number, holds: (count: number) => boolean): number {
  let low = 0
  let high = most
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (holds(middle)) low = middle
    else high = middle - 1
  }
  return low
}
