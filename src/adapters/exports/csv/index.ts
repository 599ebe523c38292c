import { z } from 'zod'
import type { CsvForm, TicketExport } from '../../../core/tickets/ticket-export.ts'
import { all, one, required } from '../shared/fields.ts'
import { type RawTicket, toReader } from '../shared/read-record.ts'
import type { Mapping } from './schema.ts'

/** Any CSV file, read as its mapping says. Every column that is named has to be there. */
export function defineMappedExport(mapping: Mapping): TicketExport {
  const { name, markup, tagSeparator, dateFormat, timeZone, tags = [], ...columns } = mapping
  const named = Object.entries(columns).flatMap(([field, column]) => (column ? [[field, [column]] as const] : []))
  const tagColumns = [tags].flat().map((column, index) => [`tags.${index}`, [column]] as const)
  const fields = Object.fromEntries([...named, ...tagColumns])
  const schema = z
    .looseObject({
      id: required,
      subject: one,
      description: one,
      createdAt: one,
      status: one,
      product: one,
      tier: one,
      channel: one,
    })
    .transform((row): RawTicket => {
      const { id, subject, description, createdAt, status, product, tier, channel } = row
      const cells = tagColumns.flatMap(([field]) => all.parse(row[field]))
      const list = cells.flatMap((cell) => cell.split(tagSeparator)).flatMap((tag) => tag.trim() || [])
      return { id, subject, description, createdAt, status, product, tier, channel, tags: list, markup }
    })
  const read = toReader(schema)
  const form: CsvForm = {
    format: 'csv',
    title: 'CSV with a mapping',
    columns: fields,
    needs: Object.keys(fields),
    read: (cells, context) =>
      read(cells, { ...context, dateFormat: dateFormat ?? context.dateFormat, timeZone: timeZone ?? context.timeZone }),
  }
  return { name, label: name, forms: [form], note: { en: '', 'zh-cn': '' } }
}
