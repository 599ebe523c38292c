import { defineTicketExport } from '../shared/define.ts'
import { toReader } from '../shared/read-record.ts'
import { IncidentSchema } from './schema.ts'

export const solarwinds = defineTicketExport({
  name: 'solarwinds',
  label: 'SolarWinds Service Desk',
  forms: [
    {
      format: 'json',
      title: 'API',
      needs: [
        ['number', 'id'],
        ['name'],
        ['created_at'],
        ['is_service_request', 'number_of_comments', 'href_account_domain', 'custom_fields_values', 'subcategory'],
      ],
      keys: [
        'number',
        'id',
        'name',
        'description',
        'created_at',
        'tags',
        'state',
        'category.name',
        'subcategory.name',
        'origin',
      ],
      lists: ['incidents'],
      read: toReader(IncidentSchema),
    },
  ],
  note: {
    en: '`GET https://api.samanage.com/incidents.json?per_page=100&page=N`, page by page. No columns of an export to CSV are known; map one that you have.',
    'zh-cn':
      '逐页调用 `GET https://api.samanage.com/incidents.json?per_page=100&page=N`。CSV 导出的列名未知；如果有，请使用映射文件。',
  },
})
