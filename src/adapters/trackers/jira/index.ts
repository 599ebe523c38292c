import { defineTarget } from '../../shared/target.ts'
import { prefill } from './prefill.ts'
import { OptionsSchema } from './schema.ts'

export const jira = defineTarget({
  name: 'jira',
  label: 'Jira',
  options: OptionsSchema,
  prefill,
  ways: [
    {
      title: '',
      example: {
        url: 'https://jira.acme.example',
        projectId: 10200,
        issueTypeId: 1,
        fields: { severity: { id: 'priority', values: { critical: '1' } }, version: 'environment' },
      },
      confidence: 'documented',
      login: 'required',
      budget: 2000,
      carries: ['subject', 'description', 'fields'],
      note: {
        en: 'For members of the project: everybody else uses a portal of Jira Service Management. Documented for Server and Data Center; on Cloud it is seen in public code.',
        'zh-cn':
          '仅适用于项目成员；其他人请使用 Jira Service Management 门户。Server 和 Data Center 版有官方文档；Cloud 版仅见于公开代码。',
      },
    },
  ],
})
