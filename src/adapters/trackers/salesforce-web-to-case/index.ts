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
        en: 'A form, sent by the browser itself: also without JavaScript, and with nothing in an address. 80 characters for the subject, 32,000 for the description, of which a line break counts two; the second figure is not verified. The page cannot know whether a case was made. Refused where the organization demands a reCAPTCHA, which needs a script of Google’s: put the generated form on a page of your own, and name that page as a tracker of the type url.',
        'zh-cn':
          '由浏览器直接提交的表单：无需 JavaScript，地址中不含任何内容。主题最多 80 个字符，描述最多 32,000 个字符（换行算两个；后一数字未经验证）。页面无法得知个案是否已创建。如果组织强制使用 reCAPTCHA 则会被拒绝，因为那需要 Google 的脚本：请把生成的表单放在您自己的页面上，并把该页面配置为 url 类型的系统。',
      },
    },
  ],
})
