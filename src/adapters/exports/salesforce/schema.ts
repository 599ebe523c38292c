import { z } from 'zod'
import { id, one, required, text } from '../shared/fields.ts'
import type { RawTicket } from '../shared/read-record.ts'

export const RowSchema = z
  .object({ id: required, subject: one, description: one, createdAt: one, status: one, product: one, channel: one })
  .transform((row): RawTicket => row)

export const CaseSchema = z
  .object({
    CaseNumber: id,
    Subject: text,
    Description: text,
    CreatedDate: text,
    Status: text,
    Type: text,
    Reason: text,
    Origin: text,
  })
  .transform(
    (record): RawTicket => ({
      id: record.CaseNumber,
      subject: record.Subject,
      description: record.Description,
      createdAt: record.CreatedDate,
      status: record.Status,
      product: record.Type ?? record.Reason,
      channel: record.Origin,
    }),
  )
