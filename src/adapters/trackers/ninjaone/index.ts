import { defineTarget } from '../../shared/target.ts'
import { prefill } from './prefill.ts'
import { OptionsSchema } from './schema.ts'

export const ninjaone = defineTarget({
  name: 'ninjaone',
  label: 'NinjaOne',
  options: OptionsSchema,
  prefill,
  ways: [
    {
      title: 'E-mail',
      example: { email: 'help@acme.example' },
      confidence: 'documented',
      login: 'no',
      budget: 1800,
      carries: ['subject', 'description'],
      note: {
        en: 'The address for incoming e-mail makes a ticket of the message. The visitor needs a mail program.',
        'zh-cn': '收件地址会把邮件转成工单。访客需要有邮件程序。',
      },
    },
    {
      title: 'Portal',
      example: { url: 'https://acme.rmmservice.com' },
      confidence: 'no-prefill',
      login: 'required',
      budget: undefined,
      carries: [],
      note: {
        en: 'No address that fills a form is documented, and the interface for programs needs a secret that no page may hold: the page offers the text to copy, and the link.',
        'zh-cn': '没有文档说明可以预填表单的地址，而程序接口需要网页不能持有的密钥：页面提供可复制的文本和链接。',
      },
    },
  ],
})
