import { defineTicketExport } from '../shared/define.ts'
import { toReader } from '../shared/read-record.ts'
import { CaseSchema, RowSchema } from './schema.ts'

export const salesforce = defineTicketExport({
  name: 'salesforce',
  label: 'Salesforce Service Cloud',
  forms: [
    {
      format: 'csv',
      title: 'CSV of a report',
      columns: {
        id: ['Case Number', 'Fallnummer', 'Kundenvorgangsnummer', 'Numéro de requête', 'Número del caso', '个案编号'],
        subject: ['Subject', 'Betreff', 'Objet', 'Asunto', '主题'],
        description: ['Description', 'Beschreibung', 'Descripción', '描述'],
        createdAt: [
          'Date/Time Opened',
          'Opened Date',
          'Created Date',
          'Datum/Uhrzeit der Öffnung',
          "Date/Heure d'ouverture",
          'Fecha/Hora de apertura',
          '打开日期/时间',
        ],
        status: ['Status', 'Statut', 'Estado', '状态'],
        product: ['Product', 'Type', 'Case Reason'],
        channel: ['Case Origin'],
      },
      needs: ['id', 'subject'],
      read: toReader(RowSchema, ['dd.MM.yyyy HH:mm', 'dd.MM.yyyy, HH:mm', 'dd.MM.yyyy']),
    },
    {
      format: 'csv',
      title: 'CSV of a query',
      columns: {
        id: ['CaseNumber'],
        subject: ['Subject'],
        description: ['Description'],
        createdAt: ['CreatedDate'],
        status: ['Status'],
        product: ['Type', 'Reason'],
        channel: ['Origin'],
      },
      needs: ['id', 'subject'],
      read: toReader(RowSchema),
    },
    {
      format: 'json',
      title: 'JSON of a query',
      needs: [['CaseNumber'], ['Subject']],
      keys: ['CaseNumber', 'Subject', 'Description', 'CreatedDate', 'Status', 'Type', 'Reason', 'Origin'],
      lists: ['records', 'result.records'],
      read: toReader(CaseSchema),
    },
  ],
  note: {
    en: 'A report on cases, **Export → Details Only**, as CSV: its headers are labels in the language of who exports, and what stands below the rows is left out. Or `sf data query --query "SELECT CaseNumber, Subject, Description, CreatedDate, Status, Type, Origin FROM Case" --result-format csv`. Dates of a report follow the locale: give the date format.',
    'zh-cn':
      '个案报表，**导出 → 仅详细信息**，选 CSV：表头是导出者语言的标签，数据行之后的页脚不读。或 `sf data query --query "SELECT CaseNumber, Subject, Description, CreatedDate, Status, Type, Origin FROM Case" --result-format csv`。报表中的日期随区域设置而变：请给出日期格式。',
  },
})
