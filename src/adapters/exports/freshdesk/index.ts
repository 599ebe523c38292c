import { defineTicketExport } from '../shared/define.ts'
import { toReader } from '../shared/read-record.ts'
import { RowSchema, TicketSchema } from './schema.ts'

export const freshdesk = defineTicketExport({
  name: 'freshdesk',
  label: 'Freshdesk and Freshservice',
  forms: [
    {
      format: 'csv',
      title: 'CSV',
      columns: {
        id: ['Ticket ID'],
        subject: ['Subject'],
        description: ['Description'],
        createdAt: ['Created time'],
        tags: ['Tags'],
        status: ['Status'],
        product: ['Product', 'Category', 'Type'],
        channel: ['Source'],
      },
      needs: ['id', 'subject', 'createdAt'],
      read: toReader(RowSchema),
    },
    {
      format: 'json',
      title: 'API',
      needs: [
        ['id'],
        ['subject'],
        ['created_at'],
        ['fr_escalated', 'responder_id', 'spam', 'description_text', 'fr_due_by', 'structured_description'],
      ],
      keys: [
        'id',
        'subject',
        'description_text',
        'description',
        'created_at',
        'tags',
        'status',
        'source',
        'type',
        'spam',
        'deleted',
      ],
      lists: ['tickets', 'results'],
      read: toReader(TicketSchema),
    },
  ],
  note: {
    en: 'Tickets → **Export**, as CSV; the list has no descriptions. With them: `GET /api/v2/tickets?include=description&updated_since=…`, page by page. Spam and what is deleted are left out.',
    'zh-cn':
      '工单列表 → **导出**，选 CSV；列表中没有描述。需要描述时逐页调用 `GET /api/v2/tickets?include=description&updated_since=…`。垃圾工单和已删除的工单不计。',
  },
})
