import { defineTarget } from '../../shared/target.ts'
import { prefill } from './prefill.ts'
import { OptionsSchema } from './schema.ts'

export const freshdesk = defineTarget({
  name: 'freshdesk',
  label: 'Freshdesk',
  options: OptionsSchema,
  prefill,
  ways: [
    {
      title: 'E-mail',
      example: { url: 'https://acme.freshdesk.com', email: 'support@acme.freshdesk.com' },
      confidence: 'documented',
      login: 'no',
      budget: 1800,
      carries: ['subject', 'description'],
      note: {
        en: 'The address of the help desk makes a ticket of the e-mail. The visitor needs a mail program.',
        'zh-cn': '帮助台的地址会把邮件转成工单。访客需要有邮件程序。',
      },
    },
    {
      title: 'Portal',
      example: { url: 'https://acme.freshdesk.com', ticketForm: 'billing' },
      confidence: 'no-prefill',
      login: 'maybe',
      budget: undefined,
      carries: [],
      note: {
        en: 'No parameter that fills the portal’s form is documented or known: the page offers the text to copy, and the link. Freshworks’ own widget could be filled, but it is a script of theirs.',
        'zh-cn':
          '没有任何文档或公开代码说明可以预填门户表单：页面提供可复制的文本和链接。Freshworks 自己的小组件可以预填，但那是第三方脚本。',
      },
    },
  ],
})
