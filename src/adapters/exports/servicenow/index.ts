import { defineTicketExport } from '../shared/define.ts'
import { toReader } from '../shared/read-record.ts'
import { RecordSchema, RowSchema } from './schema.ts'

export const servicenow = defineTicketExport({
  name: 'servicenow',
  label: 'ServiceNow',
  forms: [
    {
      format: 'csv',
      title: 'CSV of a list, with names or with labels',
      columns: {
        id: ['number', 'Incident number'],
        subject: ['short_description', 'Short description'],
        description: ['description'],
        createdAt: ['opened_at', 'Opened', 'sys_created_on', 'Created'],
        tags: ['sys_tags', 'Tags'],
        status: ['state', 'Incident state'],
        // A configuration item may be somebody's machine, and is not read.
        product: ['category', 'subcategory', 'Business service', 'business_service'],
        channel: ['contact_type', 'Contact type', 'Channel'],
      },
      needs: ['id', 'subject'],
      read: toReader(RowSchema, ['dd.MM.yyyy HH:mm:ss', 'yyyy/MM/dd HH:mm:ss']),
    },
    {
      format: 'json',
      title: 'Table API, or a list as JSON',
      needs: [['number'], ['short_description']],
      keys: [
        'number',
        'short_description',
        'description',
        'opened_at',
        'sys_created_on',
        'sys_tags',
        'state',
        'category',
        'subcategory',
        'contact_type',
      ],
      lists: ['result', 'records'],
      read: toReader(RecordSchema),
    },
  ],
  note: {
    en: '`incident_list.do?CSV&sysparm_query=…&sysparm_fields=number,short_description,description,opened_at,state,category&sysparm_orderby=sys_id`, or `GET /api/now/table/incident` with `sysparm_display_value=true`. A list ends after 10,000 rows unless the instance allows more. Times are those of who exports: give the time zone.',
    'zh-cn':
      '`incident_list.do?CSV&sysparm_query=…&sysparm_fields=number,short_description,description,opened_at,state,category&sysparm_orderby=sys_id`，或 `GET /api/now/table/incident` 加 `sysparm_display_value=true`。除非实例另行放宽，列表最多导出 10,000 行。时间以导出者的时区为准：请给出时区。',
  },
})
