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
 * A link with as much of the draft as its budget holds. The description is cut first, then the subject; then facts stay
 * out, the last first. Of the description, what the visitor wrote and its closing each keep at least half of the room if
 * they need it: a long story pushes no evidence out. What is cut ends in `…`.
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
  if (!fits(parts) && parts.description !== '') {
    const { text, ...cut } = cutDescription(
      parts.description,
      toLines(draft.closing ?? ''),
      budget,
      (description) => toHref(replaceIn({ ...parts, description }, replaces)).length,
    )
    parts = { ...parts, description: text }
    cuts.push({ part: 'description', ...cut })
  }
  if (!fits(parts) && parts.subject !== '') {
    const { text, ...cut } = cutText(parts.subject, (subject) => fits({ ...parts, subject }))
    parts = { ...parts, subject: text }
    cuts.push({ part: 'subject', ...cut })
  }
  const written = replaceIn(parts, replaces)
  const { subject, description } = written
  const sent = { subject, description, fields: written.fields.map(({ fact, value }) => ({ fact, value })) }
  const link = { kind: 'link', href: toHref(written), sent, dropped, cuts } as const
  if (replaces === undefined || JSON.stringify(written) === JSON.stringify(parts)) return link
  return { ...link, replaced: { from: replaces.from, to: replaces.to } }
}

interface CutText {
  text: string
  /** Code points. */
  kept: number
  removed: number
}

/** As much of a text as fits, and an ellipsis: whole code points from its begin. */
function cutText(text: string, fits: (text: string) => boolean): CutText {
  const characters = [...text]
  const toCut = (count: number): string => characters.slice(0, count).join('') + ellipsis
  const kept = findLast(characters.length - 1, (count) => fits(toCut(count)))
  return { text: toCut(kept), kept, removed: characters.length - kept }
}

/** @param toLength length of the whole address with a description */
function cutDescription(
  description: string,
  closing: string,
  budget: number,
  toLength: (description: string) => number,
): CutText & { inClosing?: true } {
  const fits = (text: string): boolean => toLength(text) <= budget
  const whole = cutText(description, fits)
  if (closing === '' || !description.endsWith(closing)) return whole
  const written = description.slice(0, -closing.length).trimEnd()
  const base = toLength(ellipsis)
  const room = budget - base
  const closingRoom = Math.max(room / 2, room - (toLength(written) - base))
  const fitsClosing = (text: string): boolean => toLength(text) - base <= closingRoom
  const end = fitsClosing(closing) ? { text: closing, removed: 0 } : cutText(closing, fitsClosing)
  const toDescription = (text: string): string => `${text}\n\n${end.text}`
  const begin = fits(toDescription(written))
    ? { text: written, removed: 0 }
    : cutText(written, (text) => fits(toDescription(text)))
  const text = toDescription(begin.text).trimStart()
  // Where there is no room for two, the begin is what counts.
  if (!fits(text)) return { ...whole, inClosing: true }
  const removed = begin.removed + end.removed
  const cut = { text, kept: [...description].length - removed, removed }
  return end.removed > 0 ? { ...cut, inClosing: true } : cut
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
