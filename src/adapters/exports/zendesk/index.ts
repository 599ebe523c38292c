import { defineTicketExport } from '../shared/define.ts'
import { toReader } from '../shared/read-record.ts'
import { RowSchema, TicketSchema } from './schema.ts'

export const zendesk = defineTicketExport({
  name: 'zendesk',
  label: 'Zendesk',
  forms: [
    {
      format: 'json',
      title: 'JSON export or API',
      needs: [
        ['id'],
        ['subject', 'raw_subject'],
        ['created_at'],
        ['raw_subject', 'via', 'ticket_form_id', 'brand_id', 'generated_timestamp'],
      ],
      keys: ['id', 'subject', 'raw_subject', 'description', 'created_at', 'tags', 'status', 'via.channel'],
      lists: ['tickets'],
      read: toReader(TicketSchema),
    },
    {
      format: 'csv',
      title: 'CSV',
      columns: {
        id: ['ID', 'Ticket ID', 'Ticket #'],
        subject: ['Subject', 'Ticket subject'],
        description: ['Description', 'Ticket description'],
        createdAt: ['Created at', 'Ticket created - Date', 'Ticket created - Timestamp', 'Requested', 'Created'],
        tags: ['Tags', 'Ticket tags'],
        status: ['Status', 'Ticket status'],
        product: ['Brand', 'Ticket brand', 'Ticket form'],
        channel: ['Channel', 'Via', 'Ticket channel'],
      },
      needs: ['id', 'subject', 'createdAt'],
      read: toReader(RowSchema, ['d MMM yyyy', 'MMM d, yyyy']),
    },
  ],
  note: {
    en: 'Admin Center → **Account → Tools → Reports → Export**, as JSON (Zendesk has to switch exports on); or page by page from `GET /api/v2/incremental/tickets/cursor.json`. Tickets that are deleted are left out.',
    'zh-cn':
      '管理中心 → **账户 → 工具 → 报告 → 导出**，选 JSON（导出功能须由 Zendesk 开启）；或逐页调用 `GET /api/v2/incremental/tickets/cursor.json`。已删除的工单不计。',
  },
})
