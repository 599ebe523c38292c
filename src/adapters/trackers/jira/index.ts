import { defineTarget, type Way } from '../../shared/target.ts'
import { prefill } from './prefill.ts'
import { OptionsSchema } from './schema.ts'

const facts = {
  login: 'required',
  budget: 2000,
  carries: ['subject', 'description', 'fields'],
} satisfies Partial<Way>

export const jira = defineTarget({
  name: 'jira',
  label: 'Jira',
  options: OptionsSchema,
  prefill,
  ways: [
    {
      ...facts,
      title: 'Server and Data Center',
      example: {
        url: 'https://jira.acme.example',
        projectId: 10200,
        issueTypeId: 1,
        fields: { severity: { id: 'priority', values: { critical: '1' } }, version: 'environment' },
      },
      confidence: 'documented',
      note: {
        en: 'For members of the project: everybody else uses a portal of Jira Service Management. The address is documented; the names of fields besides project and type are seen in public code. Two facts may go to one list of several values, such as labels, and a second fact to the lower list of a pair, such as customfield_10080:1; nobody has verified either.',
        'zh-cn':
          '仅适用于项目成员；其他人请使用 Jira Service Management 门户。地址有官方文档；除项目和类型外的字段名称见于公开代码。两项信息可以进入同一个多值列表（如 labels），第二项信息可以进入级联列表的下级（如 customfield_10080:1）；这两种用法均未经验证。',
      },
    },
    {
      ...facts,
      title: 'Cloud',
      example: {
        url: 'https://acme.atlassian.net',
        projectId: 10200,
        issueTypeId: 10001,
        fields: {
          product: { id: 'customfield_10080', values: { vpn: '10100' } },
          version: { id: 'customfield_10080:1', values: { '2.1': '10101' } },
        },
      },
      confidence: 'public-code',
      note: {
        en: 'The same address, which is documented for Server and Data Center only; on Cloud it is seen in public code.',
        'zh-cn': '地址相同，但仅有 Server 和 Data Center 版的文档；Cloud 版见于公开代码。',
      },
    },
  ],
})
