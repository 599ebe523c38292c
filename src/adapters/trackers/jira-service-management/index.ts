import { defineTarget } from '../../shared/target.ts'
import { prefill } from './prefill.ts'
import { OptionsSchema } from './schema.ts'

export const jiraServiceManagement = defineTarget({
  name: 'jira-service-management',
  label: 'Jira Service Management',
  options: OptionsSchema,
  prefill,
  ways: [
    {
      title: '',
      example: {
        url: 'https://acme.atlassian.net',
        portalId: 2,
        groupId: 5,
        requestTypeId: 17,
        fields: { product: { id: 'customfield_10070', values: { vpn: '10037' } }, version: 'customfield_10071' },
      },
      confidence: 'public-code',
      login: 'maybe',
      budget: 2000,
      carries: ['subject', 'description', 'fields'],
      note: {
        en: 'Lists of choices want the number of the choice. Lists of several choices, dates and forms inside the request cannot be filled. In a portal that asks to sign in first, it is not known whether the values stay.',
        'zh-cn':
          '下拉列表需要填写选项的编号。多选列表、日期和请求内嵌的表单无法预填。如果门户要求先登录，预填内容能否保留尚不清楚。',
      },
    },
  ],
})
