import { z } from 'zod'
import { id, label, named, names, text } from '../shared/fields.ts'
import type { RawTicket } from '../shared/read-record.ts'

export const IncidentSchema = z
  .object({
    id: id.optional(),
    number: id.optional(),
    name: text,
    description: text,
    created_at: text,
    tags: names.optional(),
    state: label,
    category: named,
    subcategory: named,
    origin: label,
  })
  .refine((incident) => incident.number !== undefined || incident.id !== undefined, { path: ['number'] })
  .transform(
    (incident): RawTicket => ({
      id: incident.number ?? incident.id ?? '',
      subject: incident.name,
      description: incident.description,
      markup: 'html',
      createdAt: incident.created_at,
      tags: incident.tags ?? [],
      status: incident.state,
      product: incident.category ?? incident.subcategory,
      channel: incident.origin,
    }),
  )
