import type { z } from 'zod'
import type { Markup, Reading, RecordContext, RecordSkipReason } from '../../../core/tickets/ticket-export.ts'
import { toMoment } from './moment.ts'

/** What every schema of an export makes of a record: its date as the export writes it. */
export interface RawTicket {
  id: string
  subject?: string | undefined
  description?: string | undefined
  markup?: Markup | undefined
  createdAt?: string | undefined
  tags?: readonly string[] | undefined
  status?: string | undefined
  product?: string | undefined
  tier?: string | undefined
  channel?: string | undefined
  isMachineMade?: boolean | undefined
  skip?: RecordSkipReason | undefined
}

/**
 * A `read` of a form: the schema takes of the record what it names and nothing else. `formats` are those in which the
 * system writes dates beside ISO 8601, where they can be read in one way only.
 */
export function toReader<Input>(
  schema: z.ZodType<RawTicket, Input>,
  formats: readonly string[] = [],
): (record: unknown, context: RecordContext) => Reading {
  return (record, context) => {
    const parsed = schema.safeParse(record)
    if (!parsed.success) return toBad(parsed.error)
    const { skip, createdAt, subject = '', markup = 'auto', tags = [], ...rest } = parsed.data
    if (skip !== undefined && !(skip === 'confidential' && context.includesConfidential === true))
      return { type: 'skip', reason: skip }
    const moment = createdAt === undefined ? undefined : toMoment(createdAt, formats, context)
    return {
      type: 'ticket',
      ticket: { ...rest, subject, markup, tags, ...(moment !== undefined && { createdAt: moment }) },
      ...(createdAt !== undefined && moment === undefined && { hasUnreadDate: true }),
    }
  }
}

function toBad(error: z.ZodError): Reading {
  const [issue] = error.issues
  const field = issue?.path.map(String).join('.')
  const cause = toCause(issue)
  const advice = cause === 'is empty' ? 'Export the field, or remove the row.' : 'Export the record anew.'
  return { type: 'bad', ...(field !== undefined && field !== '' && { field }), cause, advice }
}

/** Zod's own words could repeat what stands in the record. */
function toCause(issue: z.core.$ZodIssue | undefined): string {
  if (issue === undefined) return 'cannot be read'
  if (issue.code === 'too_small') return 'is empty'
  if (issue.code === 'invalid_type') return `is not ${/^[aeiou]/.test(issue.expected) ? 'an' : 'a'} ${issue.expected}`
  if (issue.code === 'invalid_union') return 'is missing or of another type'
  return 'cannot be read'
}
