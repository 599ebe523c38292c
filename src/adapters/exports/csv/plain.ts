import { z } from 'zod'
import { listed, one, required } from '../shared/fields.ts'
import { toReader } from '../shared/read-record.ts'

const row = z.looseObject({
  id: required,
  subject: required,
  description: one,
  createdAt: one,
  tags: listed(','),
  status: one,
  product: one,
  tier: one,
  channel: one,
})

/**
 * Any CSV with columns of usual names. Not among the systems: no file is taken for it unless somebody says so, as half
 * of all systems have these columns beside their own.
 */
export const plainCsv = {
  name: 'csv',
  label: 'CSV',
  note: { en: '', 'zh-cn': '' },
  forms: [
    {
      format: 'csv' as const,
      title: 'CSV with columns of usual names',
      columns: {
        id: ['id', 'ticket', 'ticket id', 'number', 'key'],
        subject: ['subject', 'title', 'summary', 'question', 'text'],
        description: ['description', 'body'],
        createdAt: ['created_at', 'createdAt', 'created', 'date'],
        tags: ['tags', 'labels'],
        status: ['status', 'state'],
        product: ['product', 'component'],
        tier: ['tier'],
        channel: ['channel'],
      },
      needs: ['id', 'subject'],
      read: toReader(row),
    },
  ],
}
