import { z } from 'zod'
import { id, label, named, names, text } from '../shared/fields.ts'
import type { RawTicket } from '../shared/read-record.ts'

/** A ticket of a board. Its organisation is a customer and stays out. */
export const TicketSchema = z
  .object({
    id,
    summary: text,
    description: z.union([z.string(), z.object({ body: text }).transform(({ body }) => body)]).nullish(),
    createTime: label,
    tags: names,
    status: z.union([z.string(), z.object({ displayName: text, name: text })]).nullish(),
    ticketForm: named,
    type: label,
    source: label,
  })
  .transform(
    (ticket): RawTicket => ({
      id: ticket.id,
      subject: ticket.summary,
      description: ticket.description ?? undefined,
      createdAt: ticket.createTime,
      tags: ticket.tags,
      status: typeof ticket.status === 'string' ? ticket.status : (ticket.status?.displayName ?? ticket.status?.name),
      product: ticket.ticketForm ?? ticket.type,
      channel: ticket.source,
    }),
  )
