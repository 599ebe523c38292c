import { defineTarget } from '../../shared/target.ts'
import { prefill } from './prefill.ts'
import { OptionsSchema } from './schema.ts'

export const email = defineTarget({
  name: 'email',
  label: 'E-mail',
  options: OptionsSchema,
  prefill,
  ways: [
    {
      title: '',
      example: { to: 'help@example.com', cc: ['team+support@example.com'] },
      confidence: 'documented',
      login: 'no',
      budget: 1800,
      carries: ['subject', 'description'],
      note: {
        en: 'RFC 6068. The visitor needs a mail program, so the address stands on the page as text, too.',
        'zh-cn': '遵循 RFC 6068。访客需要有邮件程序，因此页面上也会以文本显示地址。',
      },
    },
  ],
})
