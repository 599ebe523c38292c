import { defineTarget } from '../../shared/target.ts'
import { prefill } from './prefill.ts'
import { OptionsSchema } from './schema.ts'

export const salesforceWebToCase = defineTarget({
  name: 'salesforce-web-to-case',
  label: 'Salesforce Web-to-Case',
  options: OptionsSchema,
  prefill,
  formOrigins: ({ action, returnUrl }) => [action, returnUrl].map((url) => new URL(url).origin),
  ways: [
    {
      title: '',
      example: {
        organization: '00D000000000001',
        returnUrl: 'https://help.example.com/help/',
        fields: { severity: { id: 'priority', values: { critical: 'High', low: 'Low' } }, version: '00N000000000001' },
      },
      confidence: 'documented',
      login: 'no',
      budget: undefined,
      carries: ['subject', 'description', 'fields'],
      note: {
        en: 'A form, sent by the browser itself: also without JavaScript, and with nothing in an address. 80 characters for the subject, 32,000 for the description. Refused where the organization demands a reCAPTCHA. The page cannot know whether a case was made.',
        'zh-cn':
          '由浏览器直接提交的表单：无需 JavaScript，地址中不含任何内容。主题最多 80 个字符，描述最多 32,000 个字符。如果组织强制使用 reCAPTCHA 则会被拒绝。页面无法得知个案是否已创建。',
      },
    },
  ],
})
