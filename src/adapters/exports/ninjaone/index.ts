import { defineTicketExport } from '../shared/define.ts'
import { toReader } from '../shared/read-record.ts'
import { TicketSchema } from './schema.ts'

export const ninjaone = defineTicketExport({
  name: 'ninjaone',
  label: 'NinjaOne',
  forms: [
    {
      format: 'json',
      title: 'API, tickets of a board',
      needs: [['id'], ['summary'], ['createTime']],
      keys: [
        'id',
        'summary',
        'description',
        'createTime',
        'tags',
        'status.displayName',
        'ticketForm',
        'type',
        'source',
      ],
      lists: ['data'],
      read: toReader(TicketSchema),
    },
  ],
  note: {
    en: '`GET /v2/ticketing/trigger/boards` names the boards; `POST /v2/ticketing/trigger/board/{id}/run` gives the tickets of one, page by page. A ticket that stands on several boards counts once. No export to CSV is known; map one that you have.',
    'zh-cn':
      '`GET /v2/ticketing/trigger/boards` 列出看板；`POST /v2/ticketing/trigger/board/{id}/run` 逐页给出某个看板的工单。出现在多个看板上的工单只计一次。没有已知的 CSV 导出；如果有，请使用映射文件。',
  },
})
