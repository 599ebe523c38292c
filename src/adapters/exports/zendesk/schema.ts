import { z } from 'zod'
import { id, label, listed, names, one, required, text } from '../shared/fields.ts'
import type { RawTicket } from '../shared/read-record.ts'

export const TicketSchema = z
  .object({
    id,
    subject: text,
    raw_subject: text,
    description: text,
    created_at: text,
    tags: names,
    status: text,
    via: z.object({ channel: label }).nullish(),
  })
  .transform(
    ({ id: key, subject, raw_subject, description, created_at, tags, status, via }): RawTicket => ({
      id: key,
      subject: subject ?? raw_subject,
      description,
      createdAt: created_at,
      tags,
      status,
      channel: via?.channel,
      ...(status === 'deleted' && { skip: 'deleted' }),
    }),
  )

export const RowSchema = z
  .object({
    id: required,
    subject: one,
    description: one,
    createdAt: one,
    tags: listed(/[\s,]+/),
    status: one,
    product: one,
    channel: one,
  })
  .transform((row): RawTicket => ({ ...row, ...(row.status?.toLowerCase() === 'deleted' && { skip: 'deleted' }) }))
