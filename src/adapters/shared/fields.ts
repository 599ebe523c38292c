import type { TicketDraft } from '../../core/domain/ticket-draft.ts'
import { toLines } from './clean-text.ts'

/** Where a fact goes in a tracker, and how its values are called there. */
export interface Field {
  id: string
  /** The tracker's value by ours, for lists of choices; a value that is not here is not sent. */
  values?: Readonly<Record<string, string>> | undefined
}

/** A tracker's field by the name of the fact that fills it. */
export type FieldMap = Readonly<Record<string, Field>>

/** The facts of a draft as fields, in the draft's order, and the names of those that have no place. */
export function toFields(
  facts: TicketDraft['facts'],
  map: FieldMap,
): { fields: { fact: string; name: string; value: string }[]; dropped: string[] } {
  const dropped: string[] = []
  const fields = Object.entries(facts).flatMap(([fact, written]) => {
    const text = toLines(written)
    if (text === '') return []
    const field = Object.hasOwn(map, fact) ? map[fact] : undefined
    const value =
      field?.values === undefined ? text : Object.hasOwn(field.values, text) ? field.values[text] : undefined
    if (field === undefined || value === undefined) {
      dropped.push(fact)
      return []
    }
    return [{ fact, name: field.id, value }]
  })
  return { fields, dropped }
}
