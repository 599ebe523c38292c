import { defineTicketExport } from '../shared/define.ts'
import { toReader } from '../shared/read-record.ts'
import { IssueSchema, RequestSchema, RowSchema } from './schema.ts'

export const jira = defineTicketExport({
  name: 'jira',
  label: 'Jira and Jira Service Management',
  forms: [
    {
      format: 'csv',
      title: 'CSV of the issue navigator',
      columns: {
        id: ['Issue key', 'Key'],
        subject: ['Summary'],
        description: ['Description'],
        createdAt: ['Created'],
        tags: ['Labels'],
        status: ['Status'],
        product: ['Components', 'Component/s'],
        channel: ['Custom field (Request Type)', 'Custom field (Customer Request Type)', 'Issue Type'],
      },
      needs: ['id', 'subject'],
      allowsWideRows: true,
      read: toReader(RowSchema, [
        'd/MMM/yy h:mm a',
        'd/MMM/yy H:mm',
        'd MMM yyyy H:mm',
        'MMM d, yyyy h:mm a',
        'dd.MM.yyyy HH:mm',
      ]),
    },
    {
      format: 'json',
      title: 'REST API, search',
      needs: [['key'], ['fields.summary']],
      keys: [
        'key',
        'fields.summary',
        'fields.description',
        'fields.created',
        'fields.labels',
        'fields.status.name',
        'fields.components',
      ],
      lists: ['issues'],
      read: toReader(IssueSchema),
    },
    {
      format: 'json',
      title: 'REST API of Jira Service Management, requests',
      needs: [['issueKey'], ['requestFieldValues']],
      keys: [
        'issueKey',
        'createdDate.iso8601',
        'currentStatus.status',
        'requestFieldValues: summary, description, labels, components',
      ],
      lists: ['values'],
      read: toReader(RequestSchema),
    },
  ],
  note: {
    en: 'In the issue navigator, **Export → CSV (all fields)**; or `POST /rest/api/3/search/jql`, or `GET /rest/servicedeskapi/request`, page by page. Dates follow the language of who exports: where day and month could be mistaken for each other, give the date format.',
    'zh-cn':
      '在事务导航器中选择**导出 → CSV（所有字段）**；或逐页调用 `POST /rest/api/3/search/jql` 或 `GET /rest/servicedeskapi/request`。日期格式随导出者的语言而变：日和月可能混淆时，请给出日期格式。',
  },
})
