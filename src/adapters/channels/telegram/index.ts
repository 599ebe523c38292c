import { defineTarget } from '../../shared/target.ts'
import { prefill } from './prefill.ts'
import { OptionsSchema } from './schema.ts'

export const telegram = defineTarget({
  name: 'telegram',
  label: 'Telegram',
  options: OptionsSchema,
  prefill,
  ways: [
    {
      title: '',
      example: { username: 'acme_support' },
      confidence: 'documented',
      login: 'required',
      budget: 2000,
      carries: ['message'],
      note: {
        en: 'The message is a draft until the visitor sends it. Only where the visitor may write.',
        'zh-cn': '消息只是草稿，由访客自行发送。仅在访客有权发言的地方有效。',
      },
    },
  ],
})
