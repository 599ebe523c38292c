import { defineTicketExport } from '../shared/define.ts'
import { toReader } from '../shared/read-record.ts'
import { IssueSchema, RowSchema } from './schema.ts'

export const gitlab = defineTicketExport({
  name: 'gitlab',
  label: 'GitLab',
  forms: [
    {
      format: 'csv',
      title: 'CSV',
      columns: {
        id: ['IID', 'Issue ID', 'ID'],
        subject: ['Title'],
        description: ['Description'],
        createdAt: ['Created At (UTC)', 'Created At'],
        tags: ['Labels'],
        status: ['State'],
        confidential: ['Confidential'],
        address: ['URL'],
      },
      needs: ['id', 'subject', 'createdAt', 'status'],
      read: toReader(RowSchema),
    },
    {
      format: 'json',
      title: 'API',
      needs: [['iid'], ['title'], ['created_at']],
      keys: ['iid', 'title', 'description', 'created_at', 'labels', 'state', 'confidential', 'web_url'],
      lists: [],
      read: toReader(IssueSchema),
    },
  ],
  note: {
    en: 'Issues → **Actions → Export as CSV**: it comes by mail, up to 15 MB. Or `GET /projects/{id}/issues?per_page=100`, page by page. What is confidential is left out unless asked for.',
    'zh-cn':
      '议题 → **操作 → 导出为 CSV**：以邮件发送，最大 15 MB。或逐页调用 `GET /projects/{id}/issues?per_page=100`。机密议题默认不计。',
  },
})
