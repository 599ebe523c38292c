import { z } from 'zod'
import { listed, one, required } from '../shared/fields.ts'
import type { RawTicket } from '../shared/read-record.ts'

const states: Readonly<Record<string, string>> = {
  1: 'new',
  2: 'in progress',
  3: 'on hold',
  6: 'resolved',
  7: 'closed',
  8: 'canceled',
}

export const RowSchema = z
  .object({
    id: required,
    subject: one,
    description: one,
    createdAt: one,
    tags: listed(/,/),
    status: one,
    product: one,
    channel: one,
  })
  .transform((row): RawTicket => toTicket(row))

/** A value, a pair of value and what is displayed, or a reference of which only what is displayed says anything. */
const value = z
  .union([
    z.string(),
    z
      .object({ display_value: z.string().nullish(), value: z.string().nullish() })
      .transform((pair) => pair.display_value || pair.value || ''),
    z.null(),
  ])
  .optional()
  .transform((text) => text || undefined)

export const RecordSchema = z
  .object({
    number: value.pipe(z.string()),
    short_description: value,
    description: value,
    opened_at: value,
    sys_created_on: value,
    sys_tags: value,
    state: value,
    category: value,
    subcategory: value,
    contact_type: value,
  })
  .transform(
    (record): RawTicket =>
      toTicket({
        id: record.number,
        subject: record.short_description,
        description: record.description,
        createdAt: record.opened_at ?? record.sys_created_on,
        tags: record.sys_tags?.split(',') ?? [],
        status: record.state,
        product: record.category ?? record.subcategory,
        channel: record.contact_type,
      }),
  )

const toTicket = (ticket: RawTicket): RawTicket => ({
  ...ticket,
  ...(ticket.status !== undefined && { status: states[ticket.status] ?? ticket.status }),
})
