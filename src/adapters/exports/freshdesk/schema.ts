import { z } from 'zod'
import { id, label, listed, names, one, required, text } from '../shared/fields.ts'
import type { RawTicket } from '../shared/read-record.ts'

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
  .transform((row): RawTicket => row)

/** Numbers of the API. */
const statuses: Readonly<Record<number, string>> = { 2: 'open', 3: 'pending', 4: 'resolved', 5: 'closed' }
const sources: Readonly<Record<number, string>> = {
  1: 'email',
  2: 'portal',
  3: 'phone',
  7: 'chat',
  9: 'feedback widget',
  10: 'outbound email',
}

export const TicketSchema = z
  .object({
    id,
    subject: text,
    description_text: text,
    description: text,
    created_at: text,
    tags: names,
    status: z.union([z.number(), z.string()]).nullish(),
    source: z.union([z.number(), z.string()]).nullish(),
    type: label,
    spam: z.boolean().nullish(),
    deleted: z.boolean().nullish(),
  })
  .transform(
    (ticket): RawTicket => ({
      id: ticket.id,
      subject: ticket.subject,
      ...(ticket.description_text !== undefined
        ? { description: ticket.description_text, markup: 'plain' }
        : { description: ticket.description, markup: 'html' }),
      createdAt: ticket.created_at,
      tags: ticket.tags,
      status: toName(statuses, ticket.status),
      channel: toName(sources, ticket.source),
      product: ticket.type,
      ...((ticket.deleted === true || ticket.spam === true) && { skip: 'deleted' }),
    }),
  )

const toName = (
  table: Readonly<Record<number, string>>,
  value: number | string | null | undefined,
): string | undefined => (value === null || value === undefined ? undefined : (table[Number(value)] ?? String(value)))
